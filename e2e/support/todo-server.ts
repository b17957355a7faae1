/** Handlers for the form of the template "Edit todo" that go wrong in one place. */

/** Marks the line a fault is expected at; a comment, so it changes nothing. */
const MARK = '/* here */';

/** A server whose handler keeps a note in the store and then runs `body`. */
export function todoServer(body: string): string {
  return `import { ChatKitServer } from 'chatkit-node';
import type { Action, ThreadMetadata, ThreadStreamEvent, WidgetItem } from 'chatkit-node';
import { Card, Title } from 'chatkit-node/widgets';

console.log('module ran');

export default class TodoServer extends ChatKitServer {
  async *action(
    thread: ThreadMetadata,
    action: Action<string, any>,
    sender: WidgetItem | null,
    context: unknown,
  ): AsyncGenerator<ThreadStreamEvent> {
    if (action.type !== 'update_todo' || !sender) return;
    const before: WidgetItem = sender;
    await this.store.addThreadItem(
      thread.id,
      {
        type: 'hidden_context',
        id: this.store.generateItemId('message', thread, context),
        threadId: thread.id,
        createdAt: new Date().toISOString(),
        content: ['The user saved the todo'],
      },
      context,
    );
${body}
    const widget = new Card({ children: [new Title({ value: \`Saved \${action.payload.title}\` })] });
    yield { type: 'thread.item.replaced', item: { ...before, widget } };
  }
}
`;
}

/** `body` with its marked line, and where that line stands in `server.ts`. */
export function faulty(body: string): { readonly text: string; readonly place: string } {
  const text = todoServer(body);
  const line = text.split('\n').findIndex((one) => one.includes(MARK)) + 1;
  if (line === 0) throw new Error(`No line of the handler is marked with ${MARK}`);
  return { text, place: `server.ts:${line}` };
}
