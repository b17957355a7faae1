import { useImageDomains } from '../runtime/context.ts';
import { flexBox } from '../style/flex.ts';
import type { View } from '../view.ts';

export const RowView: View<'Row'> = ({ props, box, children }) => (
  <div {...box} {...flexBox('row', props, useImageDomains(), children.length === 0)}>
    {children}
  </div>
);
