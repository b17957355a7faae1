import { useImageDomains } from '../runtime/context.ts';
import { flexBox } from '../style/flex.ts';
import type { View } from '../view.ts';

export const ColView: View<'Col'> = ({ props, box, children }) => (
  <div {...box} {...flexBox('col', props, useImageDomains(), children.length === 0)}>
    {children}
  </div>
);
