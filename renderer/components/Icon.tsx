import { Glyph } from '../icons/Glyph.tsx';
import { cssColor } from '../style/color.ts';
import type { View } from '../view.ts';

export const IconView: View<'Icon'> = ({ props, box }) => {
  const tint = props.color === undefined ? undefined : cssColor(props.color, 'text');
  return (
    <span
      {...box}
      className="kw-icon"
      data-size={props.size ?? 'md'}
      style={tint === undefined ? undefined : { color: tint }}
    >
      <Glyph name={props.name} />
    </span>
  );
};
