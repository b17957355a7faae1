import type { CSSProperties } from 'react';
import { cssColor } from '../style/color.ts';
import { px, units } from '../style/length.ts';
import type { View } from '../view.ts';

/** A line across the flow: the sheet turns it upright inside a row. */
export const DividerView: View<'Divider'> = ({ props, box }) => {
  const { color, size, spacing, flush } = props;
  const tint = color === undefined ? undefined : cssColor(color, 'border');
  const style: CSSProperties & Record<`--kw-${string}`, string> = {
    ...(size !== undefined && { '--kw-line': px(size) }),
    ...(spacing !== undefined && { '--kw-space': units(spacing) }),
    ...(tint !== undefined && { '--kw-line-color': tint }),
  };
  return (
    <div
      {...box}
      role="separator"
      className={flush ? 'kw-divider kw-flush' : 'kw-divider'}
      style={style}
    />
  );
};
