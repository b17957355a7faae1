import { useContext, type CSSProperties } from 'react';
import { paddingStyle } from '../style/box.ts';
import { px } from '../style/length.ts';
import type { View } from '../view.ts';
import { HeaderRowContext } from './header-row.ts';
import { span } from './table-grid.ts';

export const TableCellView: View<'Table.Cell'> = ({ props, box, children }) => {
  const header = useContext(HeaderRowContext);
  const { width, padding, colSpan, rowSpan, align, vAlign, colSize } = props;
  const style: CSSProperties = {
    ...(width !== undefined && { width: px(width) }),
    ...(padding !== undefined && paddingStyle(padding)),
    ...(align !== undefined && { textAlign: align }),
    ...(vAlign !== undefined && { verticalAlign: V_ALIGN[vAlign] }),
  };
  const Cell = header ? 'th' : 'td';
  return (
    <Cell
      {...box}
      scope={header ? 'col' : undefined}
      colSpan={span(colSpan)}
      rowSpan={span(rowSpan)}
      data-align={align}
      data-col-size={colSize}
      data-empty={children.length === 0 ? '' : undefined}
      style={style}
    >
      <div className="kw-cell">{children}</div>
    </Cell>
  );
};

const V_ALIGN = { start: 'top', center: 'middle', end: 'bottom' } as const;
