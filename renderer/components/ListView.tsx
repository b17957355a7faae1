import { useState, type ReactElement } from 'react';
import { useDesign } from '../runtime/context.ts';
import type { View } from '../view.ts';
import { partsOf } from './parts.ts';
import { Status } from './Status.tsx';

/** Rows that `auto` shows before Show more. */
const AUTO = 5;

export const ListViewView: View<'ListView'> = ({ element, props, box, children }) => {
  const { limit, status, theme } = props;
  const design = useDesign();
  const [expanded, setExpanded] = useState(false);
  const rows = partsOf(element, 'ListViewItem', children, (node) => (
    <li key={node.key} className="kw-list-row">
      {node}
    </li>
  ));
  const shown = expanded ? rows : firstRows(rows, limit);
  const hidden = rows.length - shown.length;
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
          Show more
        </button>
      )}
    </div>
  );
};

/** A control that hides a single row takes as much room as the row: then all are shown. */
function firstRows(
  rows: readonly ReactElement[],
  limit: number | 'auto' | undefined,
): readonly ReactElement[] {
  if (limit === undefined) return rows;
  const count = Math.max(1, limit === 'auto' ? AUTO : limit);
  return rows.length - count > 1 ? rows.slice(0, count) : rows;
}
