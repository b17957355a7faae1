import { EMPTY_CLIENT } from './starter.ts';
import type { Starter } from './starter.ts';

export const typedAction: Starter = {
  id: 'typed-action',
  name: 'Typed actions',
  about: 'A union of action types, checked by the compiler on both ends.',
  view: `<Card size="sm">
  <Title value={product.name} size="sm" />
  <Row>
    <Text value="Quantity" color="secondary" size="sm" />
    <Spacer />
    <Badge label={\`\${product.quantity}\`} color="info" />
  </Row>
  <Row>
    <Button
      label="Add one"
      style="primary"
      onClickAction={{ type: "add", payload: { id: product.id, by: 1 } }}
    />
    <Button label="Reset" style="secondary" onClickAction={{ type: "reset" }} />
  </Row>
</Card>
`,
  data: { product: { id: 123, name: 'Rye bread', quantity: 1 } },
  states: [
    {
      name: 'A long name',
      state: {
        product: { id: 123, name: 'Sourdough rye bread with caraway seeds, sliced', quantity: 12 },
      },
    },
  ],
  server: `import { ActionConfig, ChatKitServer } from 'chatkit-node';
import type { Action, ThreadMetadata, ThreadStreamEvent, WidgetItem } from 'chatkit-node';
import { Badge, Button, Card, Row, Spacer, Text, Title } from 'chatkit-node/widgets';
import { z } from 'zod';

interface RequestContext {
  [key: string]: unknown;
}

const AddPayload = z.object({ id: z.number(), by: z.number().int() });

type AddAction = Action<'add', z.infer<typeof AddPayload>>;
type ResetAction = Action<'reset', null>;
type AppAction = AddAction | ResetAction;

// Actions come from the client: check them before you trust them.
function parseAppAction(action: Action<string, unknown>): AppAction {
  switch (action.type) {
    case 'add':
      return { type: 'add', payload: AddPayload.parse(action.payload) };
    case 'reset':
      return { type: 'reset', payload: null };
    default:
      throw new Error(\`Unknown action \${action.type}\`);
  }
}

function productCard(id: number, name: string, quantity: number): Card {
  return new Card({
    size: 'sm',
    children: [
      new Title({ value: name, size: 'sm' }),
      new Row({
        children: [
          new Text({ value: 'Quantity', color: 'secondary', size: 'sm' }),
          new Spacer(),
          new Badge({ label: String(quantity), color: 'info' }),
        ],
      }),
      new Row({
        children: [
          new Button({
            label: 'Add one',
            style: 'primary',
            onClickAction: ActionConfig.create<AddAction>({ type: 'add', payload: { id, by: 1 } }),
          }),
          new Button({
            label: 'Reset',
            style: 'secondary',
            onClickAction: ActionConfig.create<ResetAction>({ type: 'reset' }),
          }),
        ],
      }),
    ],
  });
}

export default class ProductServer extends ChatKitServer<RequestContext> {
  async *action(
    thread: ThreadMetadata,
    action: Action<string, any>,
    sender: WidgetItem | null,
    context: RequestContext,
  ): AsyncGenerator<ThreadStreamEvent> {
    if (!sender) return;
    const appAction = parseAppAction(action);
    const before = Number(thread.metadata['quantity'] ?? 1);
    const quantity = appAction.type === 'add' ? before + appAction.payload.by : 0;
    thread.metadata['quantity'] = quantity;
    yield {
      type: 'thread.item.replaced',
      item: { ...sender, widget: productCard(123, 'Rye bread', quantity) },
    };
  }
}
`,
  client: EMPTY_CLIENT,
};
