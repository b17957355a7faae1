import { useCallback, useMemo } from 'react';
import type { AssistantMessageItem } from 'chatkit-node';
import type { WidgetJson } from '#core/json.ts';
import type { RendererEvent } from '#renderer/contract.ts';
import { WidgetView } from '#renderer/WidgetView.tsx';
import { useSession, useSessionActions } from '#state/session/context.tsx';

/** What the assistant said: Markdown, drawn by the renderer as in a widget. */
export function AssistantMessage({ item }: { readonly item: AssistantMessageItem }) {
  const session = useSessionActions();
  const streaming = useSession(({ view }) => view.pending.includes(item.id));
  const text = item.content.map((part) => part.text).join('\n\n');
  const widget = useMemo(
    (): WidgetJson => ({
      type: 'Basic',
      children: [{ type: 'Markdown', id: 'text', value: text, streaming }],
    }),
    [text, streaming],
  );
  const onEvent = useCallback(
    (event: RendererEvent) => session.note(item.id, event),
    [session, item.id],
  );
  return <WidgetView widget={widget} onEvent={onEvent} />;
}
