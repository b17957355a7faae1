import { textLook } from '../style/text.ts';
import type { View } from '../view.ts';

export const CaptionView: View<'Caption'> = ({ props, box }) => (
  <p
    {...box}
    className="kw-text kw-caption"
    data-size={props.size ?? 'md'}
    data-empty={props.value === '' ? '' : undefined}
    {...textLook(props)}
  >
    {props.value}
  </p>
);
