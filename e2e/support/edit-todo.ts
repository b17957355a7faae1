import type { WidgetJson } from '#core/json.ts';

/** The form of the ChatKit guide, as this project's journeys build it. */
export const TODO = {
  todo: { id: '123', title: 'Buy groceries', description: 'Get milk, eggs, bread' },
};

/** What the composed widget hydrates to. */
export const EDIT_TODO: WidgetJson = {
  type: 'Card',
  children: [
    {
      type: 'Form',
      direction: 'col',
      gap: 3,
      onSubmitAction: { type: 'update_todo', payload: { id: '123' } },
      children: [
        { type: 'Title', value: 'Edit Todo' },
        { type: 'Text', value: 'Title', color: 'secondary', size: 'sm' },
        { type: 'Text', value: 'Buy groceries', editable: { name: 'title', required: true } },
        { type: 'Text', value: 'Description', color: 'secondary', size: 'sm' },
        { type: 'Text', value: 'Get milk, eggs, bread', editable: { name: 'description' } },
        { type: 'Button', label: 'Save', submit: true },
      ],
    },
  ],
};

export const HANDLER = `import { ChatKitServer } from 'chatkit-node';
import type { Action, ThreadMetadata, ThreadStreamEvent, WidgetItem } from 'chatkit-node';
import { Card, Title } from 'chatkit-node/widgets';

export default class TodoServer extends ChatKitServer {
  async *action(
    thread: ThreadMetadata,
    action: Action<string, any>,
    sender: WidgetItem | null,
    context: unknown,
  ): AsyncGenerator<ThreadStreamEvent> {
    if (action.type === 'update_todo' && sender) {
      const widget = new Card({
        children: [new Title({ value: \`Saved \${action.payload.title}\` })],
      });
      yield { type: 'thread.item.replaced', item: { ...sender, widget } };
    }
  }
}
`;
