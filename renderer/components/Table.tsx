import { useRef } from 'react';
import { childrenOf } from '../children.ts';
import { readProps } from '../read-props.ts';
import { useMergedRef } from '../runtime/merged-ref.ts';
import { useScrollStop } from '../runtime/use-scroll-stop.ts';
import type { View } from '../view.ts';
import { partsOf } from './parts.ts';
import { coveredRows, CoveredContext } from './table-grid.ts';

export const TableView: View<'Table'> = ({ element, box, children }) => {
  const own = useRef<HTMLDivElement>(null);
  const ref = useMergedRef<HTMLDivElement>(box.ref, own);
  useScrollStop(own);
  const rows = childrenOf(element);
  const head = headerRows(rows.map((row) => readProps<'Table.Row'>(row).header));
  const covered = coveredRows(rows);
  const parts = partsOf(element, 'Table.Row', children, (node) => (
    <tr key={node.key}>
      <td colSpan={1000}>{node}</td>
    </tr>
  ));
  return (
    <CoveredContext value={covered}>
      <div
        {...box}
        ref={ref}
        className="kw-table"
        data-empty={children.length === 0 ? '' : undefined}
      >
        <table>
          {head > 0 && <thead>{parts.slice(0, head)}</thead>}
          <tbody>{parts.slice(head)}</tbody>
        </table>
      </div>
    </CoveredContext>
  );
};

/** Header rows at the top are the table's head; one further down stays where it is. */
function headerRows(headers: readonly (boolean | undefined)[]): number {
  const first = headers.findIndex((header) => header !== true);
  return first < 0 ? headers.length : first;
}
