import { flexBox } from '../style/flex.ts';
import type { View } from '../view.ts';

/** A root without a frame: only a theme and the flow of its children. */
export const BasicView: View<'Basic'> = ({ props, box, children }) => (
  <div
    {...box}
    {...flexBox(props.direction ?? 'col', props, null, children.length === 0)}
    data-theme={props.theme}
  >
    {children}
  </div>
);
