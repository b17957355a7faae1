import { useState, type ReactElement } from 'react';
import { useDesign } from '../runtime/context.ts';
import type { View } from '../view.ts';
import { Status } from './Status.tsx';

/** Rows that `auto` shows before Show more. */
const AUTO = 5;

export const ListViewView: View<'ListView'> = ({ props, box, children }) => {
  const { limit, status, theme } = props;
  const design = useDesign();
  const [expanded, setExpanded] = useState(false);
  const shown = expanded ? children : firstRows(children, limit);
  const hidden = children.length - shown.length;
  return (
    <div {...box} className="kw-list" data-theme={theme}>
      {status && <Status status={status} />}
      <ul className="kw-list-rows" data-empty={children.length === 0 ? '' : undefined}>
        {shown}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className="kw-show-more"
          tabIndex={design ? -1 : undefined}
          onClick={() => setExpanded(true)}
        >
          Show {hidden} more
        </button>
      )}
    </div>
  );
};

/** A control that stands in for a single row would cost as much room as the row. */
function firstRows(
  rows: readonly ReactElement[],
  limit: number | 'auto' | undefined,
): readonly ReactElement[] {
  if (limit === undefined) return rows;
  const count = Math.max(1, limit === 'auto' ? AUTO : limit);
  return rows.length <= count + 1 ? rows : rows.slice(0, count);
}
