import { EMPTY_CLIENT } from './starter.ts';
import type { Starter } from './starter.ts';

export const editTodo: Starter = {
  id: 'edit-todo',
  name: 'Edit todo',
  about: 'A form: its values join the payload, required fields block the submission.',
  view: `<Card>
  <Form
    direction="col"
    onSubmitAction={{ type: "update_todo", payload: { id: todo.id } }}
  >
    <Title value="Edit Todo" />
    <Text value="Title" color="secondary" size="sm" />
    <Text value={todo.title} editable={{ name: "title", required: true }} />
    <Text value="Description" color="secondary" size="sm" />
    <Text value={todo.description} editable={{ name: "description" }} />
    <Button label="Save" submit />
  </Form>
</Card>
`,
  data: {
    todo: { id: '123', title: 'Buy groceries', description: 'Get milk, eggs, bread' },
  },
  states: [
    {
      name: 'No description',
      state: { todo: { id: '124', title: 'Call the plumber', description: '' } },
    },
  ],
  server: `import { ChatKitServer } from 'chatkit-node';
import type { Action, ThreadMetadata, ThreadStreamEvent, WidgetItem } from 'chatkit-node';
import { Badge, Card, Row, Spacer, Text, Title } from 'chatkit-node/widgets';

interface RequestContext {
  [key: string]: unknown;
}

export default class TodoServer extends ChatKitServer<RequestContext> {
  async *action(
    thread: ThreadMetadata,
    action: Action<string, any>,
    sender: WidgetItem | null,
    context: RequestContext,
  ): AsyncGenerator<ThreadStreamEvent> {
    if (action.type === 'update_todo' && sender) {
      const id = action.payload['id'];
      // Any action that originates from within the Form
      // includes title and description.
      const title = action.payload['title'];
      const description = action.payload['description'];
      console.log('Saving todo', id);

      yield {
        type: 'thread.item.replaced',
        item: {
          ...sender,
          widget: new Card({
            children: [
              new Row({
                children: [
                  new Title({ value: title }),
                  new Spacer(),
                  new Badge({ label: 'Saved', color: 'success' }),
                ],
              }),
              new Text({ value: description || 'No description', color: 'secondary' }),
            ],
          }),
        },
      };
    }
  }
}
`,
  client: EMPTY_CLIENT,
};
