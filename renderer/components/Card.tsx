/** The framed root: a status above, the body, and up to two buttons below that may submit it. */
import { Button } from '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Button/Button.js';
import { useRef, useState, type ReactNode } from 'react';
import type { CardAction } from '#core/catalogue/prop.ts';
import type { WidgetJson } from '#core/json.ts';
import { useAction, useKeyedAction, type BoundAction } from '../action/use-action.ts';
import { useLoadingKey } from '../action/use-loading-key.ts';
import { useSubmitter } from '../form/use-submitter.ts';
import { useForm } from '../form/use-form.ts';
import {
  ScopeContext,
  useDesign,
  useImageDomains,
  useRuntime,
  useScope,
} from '../runtime/context.ts';
import { flowStyle, lookStyle } from '../style/box.ts';
import { spacingSides, units } from '../style/length.ts';
import type { View } from '../view.ts';
import { Status } from './Status.tsx';

export const CardView: View<'Card'> = ({ element, props, box, children }) => {
  const domains = useImageDomains();
  const { status, confirm, cancel, padding, size = 'md' } = props;
  const collapsed = props.collapsed === true;
  const confirmKey = useLoadingKey(element, 'confirm.action');
  const empty = children.length === 0;
  const inside = (
    <>
      <div
        className="kw-card-body"
        data-empty={empty ? '' : undefined}
        style={flowStyle({ ...(padding !== undefined && { padding }) })}
      >
        {children}
      </div>
      {!collapsed && (
        <Footer
          element={element}
          confirm={confirm}
          confirmKey={confirmKey}
          cancel={cancel}
          asForm={props.asForm === true}
          apart={padding !== undefined && spacingSides(padding).bottom === units(0)}
        />
      )}
    </>
  );
  const content = props.asForm ? (
    <CardForm element={element} confirm={confirm} confirmKey={confirmKey}>
      {inside}
    </CardForm>
  ) : (
    inside
  );
  return (
    <div
      {...box}
      className="kw-card"
      data-size={size}
      data-theme={props.theme}
      data-collapsed={collapsed ? '' : undefined}
      style={lookStyle(props, domains)}
    >
      {status && <Status status={status} />}
      {!collapsed && content}
      {/* The status says what became of the card. Without one only a way back to it is left. */}
      {collapsed && !status && !empty && <Folded>{content}</Folded>}
    </div>
  );
};

/** Not there until it is asked for. */
function Folded({ children }: { readonly children: ReactNode }): ReactNode {
  const design = useDesign();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="kw-show-more"
        aria-expanded={open}
        tabIndex={design ? -1 : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Hide content' : 'Show content'}
      </button>
      {open && children}
    </>
  );
}

interface CardFormProps {
  readonly element: WidgetJson;
  readonly confirm: CardAction | undefined;
  /** The confirm button waits under it. */
  readonly confirmKey: string;
  readonly children: ReactNode;
}

/** A submission is the confirm action, whichever button or key it came from. */
function CardForm({ element, confirm, confirmKey, children }: CardFormProps): ReactNode {
  const inner = useScope().isForm;
  const form = useForm({
    element,
    prop: 'confirm.action',
    config: confirm?.action,
    selfKey: confirmKey,
    spinnerKey: confirmKey,
  });
  const attributes = { className: 'kw-card-form', onKeyDown: form.onKeyDown };
  return (
    <ScopeContext value={form.scope}>
      {inner ? (
        <div {...attributes} role="group">
          {children}
        </div>
      ) : (
        <form {...attributes} noValidate onSubmit={form.onSubmit}>
          {children}
        </form>
      )}
    </ScopeContext>
  );
}

interface FooterProps {
  readonly element: WidgetJson;
  readonly confirm: CardAction | undefined;
  readonly confirmKey: string;
  readonly cancel: CardAction | undefined;
  readonly asForm: boolean;
  /** The body reaches down to the buttons, so they keep a distance of their own. */
  readonly apart: boolean;
}

function Footer(props: FooterProps): ReactNode {
  const { element, confirm, confirmKey, cancel, asForm, apart } = props;
  const confirming = useKeyedAction(element, 'confirm.action', confirm?.action, confirmKey);
  const cancelling = useAction(element, 'cancel.action', cancel?.action);
  if (!confirm && !cancel) return null;
  return (
    <div className="kw-card-footer" data-apart={apart ? '' : undefined}>
      {cancel && (
        <FooterButton
          element={element}
          prop="cancel.action"
          label={cancel.label}
          action={cancelling}
        />
      )}
      {confirm && (
        <FooterButton
          element={element}
          prop="confirm.action"
          label={confirm.label}
          action={confirming}
          submits={asForm}
        />
      )}
    </div>
  );
}

interface FooterButtonProps {
  readonly element: WidgetJson;
  readonly prop: 'confirm.action' | 'cancel.action';
  readonly label: string;
  readonly action: BoundAction;
  readonly submits?: boolean;
}

function FooterButton({
  element,
  prop,
  label,
  action,
  submits = false,
}: FooterButtonProps): ReactNode {
  const runtime = useRuntime();
  const scope = useScope();
  const design = useDesign();
  const ref = useRef<HTMLButtonElement>(null);
  const press = (): void => {
    if (submits) scope.submit({ loadingKey: action.loadingKey });
    else action.send();
  };
  useSubmitter({ active: submits, node: () => ref.current, disabled: false, press });
  const primary = prop === 'confirm.action';
  return (
    <Button
      ref={ref}
      type="button"
      className="kw-button"
      color={primary ? 'primary' : 'secondary'}
      variant={primary ? 'solid' : 'ghost'}
      loading={action.loading}
      inert={false}
      aria-busy={action.loading || undefined}
      tabIndex={design ? -1 : undefined}
      onClick={() => {
        if (design || action.loading) return;
        runtime.emit({ type: 'gesture', gesture: 'click', element, prop });
        press();
      }}
    >
      <span className="kw-button-label">{label}</span>
    </Button>
  );
}
