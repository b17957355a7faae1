import { EMPTY_CLIENT } from './starter.ts';
import type { Starter } from './starter.ts';

export const exampleButton: Starter = {
  id: 'example-button',
  name: 'Example button',
  about: 'A button sends an action. The server notes it for the model and answers.',
  view: `<Card size="sm">
  <Title value="Example" size="sm" />
  <Text value="Click the button: the server receives the action with its payload." color="secondary" size="sm" />
  <Button
    label="Example"
    onClickAction={{ type: "example", payload: { id: item.id } }}
  />
</Card>
`,
  data: { item: { id: 123 } },
  states: [],
  server: `import { ChatKitServer } from 'chatkit-node';
import type {
  Action,
  HiddenContextItem,
  ThreadMetadata,
  ThreadStreamEvent,
  UserMessageItem,
  WidgetItem,
} from 'chatkit-node';

interface RequestContext {
  [key: string]: unknown;
}

export default class ExampleServer extends ChatKitServer<RequestContext> {
  async *action(
    thread: ThreadMetadata,
    action: Action<string, any>,
    sender: WidgetItem | null,
    context: RequestContext,
  ): AsyncGenerator<ThreadStreamEvent> {
    if (action.type === 'example') {
      await doThing(action.payload['id']);

      // A hidden item lets the model see that the user did something.
      const hidden: HiddenContextItem = {
        type: 'hidden_context',
        id: this.store.generateItemId('message', thread, context),
        threadId: thread.id,
        createdAt: new Date().toISOString(),
        content: ['<USER_ACTION>The user did a thing</USER_ACTION>'],
      };
      await this.store.addThreadItem(thread.id, hidden, context);

      // Then the answer: generate() runs respond() below.
      for await (const event of this.generate(context, thread)) {
        yield event;
      }
    }
  }

  async *respond(
    thread: ThreadMetadata,
    message: UserMessageItem | null,
    context: RequestContext,
  ): AsyncGenerator<ThreadStreamEvent> {
    yield {
      type: 'thread.item.done',
      item: {
        type: 'assistant_message',
        id: this.store.generateItemId('message', thread, context),
        threadId: thread.id,
        createdAt: new Date().toISOString(),
        content: [
          {
            type: 'output_text',
            text: message ? 'Click the button in the card above.' : 'Done. I saw that you did a thing.',
            annotations: [],
          },
        ],
      },
    };
  }
}
`,
  client: EMPTY_CLIENT,
};
