import { useId, useRef, type SyntheticEvent } from 'react';
import { useAction } from '../action/use-action.ts';
import { useInert } from '../action/use-inert.ts';
import { useDesign, useRuntime } from '../runtime/context.ts';
import { flowStyle } from '../style/box.ts';
import type { View } from '../view.ts';

/**
 * A row that can be clicked holds an unseen button under its content, as large as itself: a role of
 * its own would hide the controls inside from readers.
 */
export const ListViewItemView: View<'ListViewItem'> = ({ element, props, box, children }) => {
  const { onClickAction, gap, align } = props;
  const runtime = useRuntime();
  const design = useDesign();
  const action = useAction(element, 'onClickAction', onClickAction);
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const busy = useInert(row, action.loadingKey);

  const press = (event: SyntheticEvent): void => {
    if (design || busy || isControl(event)) return;
    event.preventDefault();
    runtime.emit({ type: 'gesture', gesture: 'click', element, prop: 'onClickAction' });
    action.send();
  };
  return (
    <li {...box} className="kw-list-row" aria-busy={busy || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- keys and readers use the button inside, whose clicks come here as well */}
      <div
        ref={row}
        id={id}
        className="kw-flex kw-row"
        data-axis="row"
        data-clickable={onClickAction ? '' : undefined}
        data-empty={children.length === 0 ? '' : undefined}
        data-busy={busy ? 'self' : undefined}
        aria-busy={busy || undefined}
        inert={busy}
        style={flowStyle({
          ...(gap !== undefined && { gap }),
          ...(align !== undefined && { align }),
        })}
        onClick={onClickAction ? press : undefined}
      >
        {onClickAction && (
          <button
            type="button"
            className="kw-row-press"
            aria-labelledby={id}
            tabIndex={design ? -1 : undefined}
          />
        )}
        {children}
      </div>
    </li>
  );
};

const CONTROLS = 'a, button, input, textarea, select, label, [role="combobox"], [role="button"]';

/** True for what has its own answer to a click, inside the row or in a popup opened from it. */
function isControl({ target, currentTarget }: SyntheticEvent): boolean {
  if (!(target instanceof Element)) return true;
  if (!currentTarget.contains(target)) return true;
  const control = target.closest(CONTROLS);
  return control !== null && !control.matches('.kw-row-press') && currentTarget.contains(control);
}
