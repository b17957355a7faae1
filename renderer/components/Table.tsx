import { readProps } from '../read-props.ts';
import { childrenOf } from '../children.ts';
import type { View } from '../view.ts';

export const TableView: View<'Table'> = ({ element, box, children }) => {
  const head = headerRows(childrenOf(element).map((row) => readProps<'Table.Row'>(row).header));
  return (
    <div {...box} className="kw-table" data-empty={children.length === 0 ? '' : undefined}>
      <table>
        {head > 0 && <thead>{children.slice(0, head)}</thead>}
        <tbody>{children.slice(head)}</tbody>
      </table>
    </div>
  );
};

/** Header rows at the top are the table's head; one further down stays where it is. */
function headerRows(headers: readonly (boolean | undefined)[]): number {
  const first = headers.findIndex((header) => header !== true);
  return first < 0 ? headers.length : first;
}
