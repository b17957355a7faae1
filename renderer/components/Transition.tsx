import { AnimateLayout } from '@openai/apps-sdk-ui/components/Transition';
import { useDesign } from '../runtime/context.ts';
import type { View } from '../view.ts';

/** Animates when its child becomes another one: another type, `key` or `id`. */
export const TransitionView: View<'Transition'> = ({ box, children }) => {
  const design = useDesign();
  const [child] = children;
  return (
    <div {...box} className="kw-transition" data-empty={child ? undefined : ''}>
      {design || !child ? (
        child
      ) : (
        <AnimateLayout as="div" enter={{ opacity: 1 }} exit={{ opacity: 0 }}>
          <div key={child.key}>{child}</div>
        </AnimateLayout>
      )}
    </div>
  );
};
