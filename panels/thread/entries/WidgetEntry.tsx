import { useCallback } from 'react';
import type { WidgetItem } from 'chatkit-node';
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { WidgetJson } from '#core/json.ts';
import type { ActionRequest, RendererEvent } from '#renderer/contract.ts';
import { WidgetView } from '#renderer/WidgetView.tsx';
import { useSession, useSessionActions } from '#state/session/context.tsx';
import { CopyText } from './CopyText.tsx';

/** A widget as it lives in a thread: what it reports and sends goes to the session. */
export function WidgetEntry({ item }: { readonly item: WidgetItem }) {
  const session = useSessionActions();
  const domains = useSession(({ view }) => view.thread?.allowedImageDomains ?? null);
  const { id } = item;
  const onAction = useCallback(
    (request: ActionRequest) => session.dispatch(id, request),
    [session, id],
  );
  const onEvent = useCallback((event: RendererEvent) => session.note(id, event), [session, id]);
  const blocked = useCallback((config: ActionConfig) => session.blocked(id, config), [session, id]);
  // Checked on its way in: an element with a type, made of plain JSON.
  const widget = item.widget as unknown as WidgetJson;
  return (
    <>
      <WidgetView
        widget={widget}
        itemId={id}
        onAction={onAction}
        onEvent={onEvent}
        blocked={blocked}
        allowedImageDomains={domains}
      />
      {item.copyText ? <CopyText text={item.copyText} /> : null}
    </>
  );
}
