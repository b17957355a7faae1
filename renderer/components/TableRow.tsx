import { HeaderRowContext } from './header-row.ts';
import type { View } from '../view.ts';

export const TableRowView: View<'Table.Row'> = ({ props, box, children }) => {
  const header = props.header === true;
  return (
    <HeaderRowContext value={header}>
      <tr
        {...box}
        data-header={header ? '' : undefined}
        data-empty={children.length === 0 ? '' : undefined}
      >
        {children.length === 0 ? <td>{'\u00a0'}</td> : children}
      </tr>
    </HeaderRowContext>
  );
};
