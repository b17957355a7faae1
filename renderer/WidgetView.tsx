/** Draws a widget as ChatKit does, from the JSON a server sends. Knows nothing of editing. */
import {
  useInsertionEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { CONTAINER } from './action/loading.ts';
import { useInert } from './action/use-inert.ts';
import { keysOf } from './children.ts';
import type { WidgetViewProps } from './contract.ts';
import { Node } from './Node.tsx';
import {
  FaultContext,
  ImageDomainsContext,
  ModeContext,
  RuntimeContext,
  ScopeContext,
} from './runtime/context.ts';
import { Runtime } from './runtime/runtime.ts';
import './theme/renderer.css';

export function WidgetView({
  widget,
  theme,
  mode = 'live',
  itemId,
  onAction,
  blocked,
  onEvent,
  attributes,
  faultOf,
  allowedImageDomains = null,
}: WidgetViewProps): ReactNode {
  const [runtime] = useState(() => new Runtime());
  // Before the layout effects of what is inside, which may already report.
  useInsertionEffect(() => {
    runtime.connect({ mode, onAction, blocked, onEvent });
  }, [runtime, mode, onAction, blocked, onEvent]);
  useLayoutEffect(() => {
    runtime.marks.use(attributes);
  }, [runtime, attributes]);

  // Hosts often write the list in place; its words are its identity.
  const domainKey = allowedImageDomains === null ? null : allowedImageDomains.join('\n');
  const domains = useMemo(
    () => (domainKey === null ? null : domainKey.split('\n').filter((name) => name !== '')),
    [domainKey],
  );

  return (
    <RuntimeContext value={runtime}>
      <ScopeContext value={runtime.scope}>
        <ModeContext value={mode}>
          <ImageDomainsContext value={domains}>
            <FaultContext value={faultOf}>
              <Root itemId={itemId} theme={theme} design={mode === 'design'}>
                <Node key={keysOf([widget])[0]} element={widget} />
              </Root>
            </FaultContext>
          </ImageDomainsContext>
        </ModeContext>
      </ScopeContext>
    </RuntimeContext>
  );
}

interface RootProps {
  readonly itemId: string | undefined;
  readonly theme: WidgetViewProps['theme'];
  readonly design: boolean;
  readonly children: ReactNode;
}

function Root({ itemId, theme, design, children }: RootProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const busy = useInert(ref, CONTAINER);
  return (
    <div
      ref={ref}
      className="kw-widget"
      data-widget-item={itemId}
      data-theme={theme}
      data-design={design ? '' : undefined}
      data-busy={busy ? 'container' : undefined}
      aria-busy={busy || undefined}
      inert={busy}
      onClickCapture={design ? refuse : undefined}
      onSubmitCapture={design ? refuse : undefined}
    >
      {children}
    </div>
  );
}

/** In Design mode links, labels and boxes are there to be selected; the click itself goes on. */
function refuse(event: SyntheticEvent): void {
  event.preventDefault();
}
