/** Lets each new thread begin with some widgets, as the workbench does when you try one. */
import type { ChatKitServer, ThreadStreamEvent, WidgetItem } from 'chatkit-node';
import type { WidgetRoot } from 'chatkit-node/widgets';

export function openWith(server: ChatKitServer, widgets: readonly WidgetRoot[]): void {
  if (widgets.length === 0) return;
  const respond = server.respond.bind(server);
  server.respond = async function* (thread, message, context): AsyncGenerator<ThreadStreamEvent> {
    const { store } = server;
    // The message itself is stored already.
    const { data } = await store.loadThreadItems(thread.id, null, 2, 'asc', context);
    if (message && data.length === 1) {
      for (const widget of widgets) {
        const item: WidgetItem = {
          type: 'widget',
          id: store.generateItemId('message', thread, context),
          threadId: thread.id,
          createdAt: new Date().toISOString(),
          widget,
        };
        yield { type: 'thread.item.done', item };
      }
    }
    yield* await respond(thread, message, context);
  };
}
