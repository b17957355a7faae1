import { Button } from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Button/Button.js';
import { useRef } from 'react';
import type { Props } from '#core/catalogue/registry.ts';
import { useAction } from '../action/use-action.ts';
import { useSubmitter } from '../form/use-submitter.ts';
import { Glyph } from '../icons/Glyph.tsx';
import { useDesign, useRuntime, useScope } from '../runtime/context.ts';
import { useMergedRef } from '../runtime/merged-ref.ts';
import type { View } from '../view.ts';

export const ButtonView: View<'Button'> = ({ element, props, box }) => {
  const { label, iconStart, iconEnd, onClickAction, submit = false, disabled = false } = props;
  const runtime = useRuntime();
  const scope = useScope();
  const design = useDesign();
  const action = useAction(element, 'onClickAction', onClickAction);
  const own = useRef<HTMLButtonElement>(null);
  const ref = useMergedRef<HTMLButtonElement>(box.ref, own);

  const submits = submit && scope.isForm;
  const press = (): void => {
    if (submits) scope.submit({ loadingKey: action.loadingKey, fallback: action.send });
    else action.send();
  };
  useSubmitter({ active: submits, node: () => own.current, disabled, press });

  const bare = label === undefined || label === '';
  const icon = bare ? (iconStart ?? iconEnd) : undefined;
  return (
    <Button
      {...box}
      ref={ref}
      // Enter is the form's own business, so that it works alike in a form that is not native.
      type="button"
      className="kw-button"
      {...look(props)}
      size={props.size ?? 'md'}
      {...(props.iconSize !== undefined && { iconSize: props.iconSize })}
      pill={props.pill ?? true}
      uniform={props.uniform ?? (icon !== undefined && !(iconStart && iconEnd))}
      block={props.block ?? false}
      loading={action.loading}
      // A loading button stays focusable; `send` ignores it. A disabled one in Design mode too.
      inert={false}
      disabled={disabled && !design}
      {...(disabled && { 'data-disabled': '', 'aria-disabled': true })}
      aria-busy={action.loading || undefined}
      aria-label={icon === undefined ? undefined : words(icon)}
      tabIndex={design ? -1 : undefined}
      onClick={() => {
        if (design || disabled || action.loading) return;
        const prop = submits ? 'submit' : 'onClickAction';
        runtime.emit({ type: 'gesture', gesture: 'click', element, prop });
        press();
      }}
    >
      {iconStart && <Glyph name={iconStart} />}
      {!bare && <span className="kw-button-label">{label}</span>}
      {iconEnd && <Glyph name={iconEnd} />}
    </Button>
  );
};

type Look = Required<Pick<Props<'Button'>, 'color' | 'variant'>>;

/** The preset gives a look; colour and variant refine it. */
function look({ style, color, variant }: Props<'Button'>): Look {
  const preset: Look =
    style === 'secondary'
      ? { color: 'secondary', variant: 'outline' }
      : { color: 'primary', variant: 'solid' };
  return { color: color ?? preset.color, variant: variant ?? preset.variant };
}

/** `dots-horizontal` is said "dots horizontal". */
function words(icon: string): string {
  return icon.replace(/^(lucide|vendor):/, '').replaceAll('-', ' ');
}
