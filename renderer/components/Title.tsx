import { textLook } from '../style/text.ts';
import type { View } from '../view.ts';

export const TitleView: View<'Title'> = ({ props, box }) => (
  <h3
    {...box}
    className="kw-text kw-title"
    data-size={props.size ?? 'md'}
    data-empty={props.value === '' ? '' : undefined}
    {...textLook(props)}
  >
    {props.value}
  </h3>
);
