import { useImageDomains } from '../runtime/context.ts';
import { flexBox } from '../style/flex.ts';
import type { View } from '../view.ts';

export const BoxView: View<'Box'> = ({ props, box, children }) => {
  const domains = useImageDomains();
  return (
    <div
      {...box}
      {...flexBox(props.direction ?? 'col', props, domains, children.length === 0)}
      data-plain=""
    >
      {children}
    </div>
  );
};
