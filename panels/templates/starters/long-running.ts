import { EMPTY_CLIENT } from './starter.ts';
import type { Starter } from './starter.ts';

export const longRunning: Starter = {
  id: 'long-running',
  name: 'Long-running button',
  about: 'loadingBehavior "container" blocks the whole widget while the server works.',
  view: `<Card size="sm">
  <Title value="Build report" size="sm" />
  <Text value="This takes a few seconds. Until then nothing else in the card can be used." color="secondary" size="sm" />
  <Row>
    <Button
      label="This may take a while…"
      onClickAction={{
        type: "long_running_action_that_should_block_other_ui_interactions",
        loadingBehavior: "container",
      }}
    />
    <Button label="Other" style="secondary" onClickAction={{ type: "other" }} />
  </Row>
</Card>
`,
  data: {},
  states: [],
  server: `import { ChatKitServer } from 'chatkit-node';
import type { Action, ThreadMetadata, ThreadStreamEvent, WidgetItem } from 'chatkit-node';
import { Badge, Card, Row, Spacer, Text, Title } from 'chatkit-node/widgets';

interface RequestContext {
  [key: string]: unknown;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export default class ReportServer extends ChatKitServer<RequestContext> {
  async *action(
    thread: ThreadMetadata,
    action: Action<string, any>,
    sender: WidgetItem | null,
    context: RequestContext,
  ): AsyncGenerator<ThreadStreamEvent> {
    if (action.type !== 'long_running_action_that_should_block_other_ui_interactions') return;
    for (const step of ['Collecting numbers…', 'Drawing charts…', 'Writing the summary…']) {
      yield { type: 'progress_update', text: step };
      await pause(700);
    }
    if (sender) {
      yield {
        type: 'thread.item.replaced',
        item: {
          ...sender,
          widget: new Card({
            size: 'sm',
            children: [
              new Row({
                children: [
                  new Title({ value: 'Build report', size: 'sm' }),
                  new Spacer(),
                  new Badge({ label: 'Ready', color: 'success' }),
                ],
              }),
              new Text({ value: 'The report has 12 pages.', color: 'secondary', size: 'sm' }),
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
