import type { Starter } from './starter.ts';

export const clientButton: Starter = {
  id: 'client-button',
  name: 'Client button',
  about: 'The action goes to your client first, which then tells the server.',
  view: `<Card size="sm">
  <Title value="Client action" size="sm" />
  <Text value={status} color="secondary" size="sm" />
  <Button
    label="Example"
    onClickAction={{ type: "example", payload: { id: 123 }, handler: "client" }}
  />
</Card>
`,
  data: { status: 'This action is handled in the client.' },
  states: [],
  server: `import { ChatKitServer } from 'chatkit-node';
import type { Action, ThreadMetadata, ThreadStreamEvent, WidgetItem } from 'chatkit-node';
import { Badge, Card, Row, Text, Title } from 'chatkit-node/widgets';

interface RequestContext {
  [key: string]: unknown;
}

export default class ClientExampleServer extends ChatKitServer<RequestContext> {
  async *action(
    thread: ThreadMetadata,
    action: Action<string, any>,
    sender: WidgetItem | null,
    context: RequestContext,
  ): AsyncGenerator<ThreadStreamEvent> {
    if (action.type === 'example_complete' && sender) {
      yield {
        type: 'thread.item.replaced',
        item: {
          ...sender,
          widget: new Card({
            size: 'sm',
            children: [
              new Row({
                gap: 2,
                children: [
                  new Title({ value: 'Client action', size: 'sm' }),
                  new Badge({ label: 'Complete', color: 'success' }),
                ],
              }),
              new Text({ value: \`The client sent \${JSON.stringify(action.payload)}\`, size: 'sm' }),
            ],
          }),
        },
      };
    }
  }
}
`,
  client: `async function handleWidgetAction(
  action: { type: string; [key: string]: unknown },
  widgetItem?: { id: string },
) {
  if (action.type === 'example') {
    const res = await doSomething(action);

    // Actions can go on to the server, to stream items or to update a widget.
    await chatKit.sendAction(
      {
        type: 'example_complete',
        payload: { result: res ?? 'ok', seen: action.type },
      },
      widgetItem?.id,
    );
  }
}

chatKit.setOptions({
  widgets: { onAction: handleWidgetAction },
});
`,
};
