import type { CSSProperties } from 'react';
import { px } from '../style/length.ts';
import type { View } from '../view.ts';

export const SpacerView: View<'Spacer'> = ({ props, box }) => {
  // The sheet applies it along the flow of the box around.
  const style: CSSProperties & Record<'--kw-min', string> = { '--kw-min': px(props.minSize ?? 0) };
  return <div {...box} className="kw-spacer" style={style} aria-hidden="true" />;
};
