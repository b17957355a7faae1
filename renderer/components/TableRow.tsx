import { useContext } from 'react';
import { HeaderRowContext } from './header-row.ts';
import { partsOf } from './parts.ts';
import { CoveredContext } from './table-grid.ts';
import type { View } from '../view.ts';

export const TableRowView: View<'Table.Row'> = ({ element, props, box, children }) => {
  const header = props.header === true;
  const covered = useContext(CoveredContext).get(element);
  const parts = partsOf(element, 'Table.Cell', children, (node) => <td key={node.key}>{node}</td>);
  return (
    <HeaderRowContext value={header}>
      <tr
        {...box}
        data-header={header ? '' : undefined}
        data-empty={children.length === 0 ? '' : undefined}
        data-covered-start={covered?.start ? '' : undefined}
        data-covered-end={covered?.end ? '' : undefined}
      >
        {children.length === 0 ? <td>{'\u00a0'}</td> : parts}
      </tr>
    </HeaderRowContext>
  );
};
