import { memo } from 'react';
import type { ThreadItem } from 'chatkit-node';
import { unreachable } from '#core/result.ts';
import type { Entry } from '#state/session/state.ts';
import { AssistantMessage } from './AssistantMessage.tsx';
import { ErrorEntry } from './ErrorEntry.tsx';
import { Notice } from './Notice.tsx';
import { ToolCall } from './ToolCall.tsx';
import { Questions } from './Questions.tsx';
import { Tasks } from './Tasks.tsx';
import { UserMessage } from './UserMessage.tsx';
import { WidgetEntry } from './WidgetEntry.tsx';
import styles from './entries.module.css';

/** One thing in the thread; drawn again only when it changed itself. */
export const EntryView = memo(function EntryView({ entry }: { readonly entry: Entry }) {
  switch (entry.kind) {
    case 'item':
      return <Item item={entry.item} />;
    case 'notice':
      return <Notice notice={entry} />;
    case 'error':
      return <ErrorEntry error={entry} />;
    default:
      return unreachable(entry);
  }
});

function Item({ item }: { readonly item: ThreadItem }) {
  switch (item.type) {
    case 'widget':
      return <WidgetEntry item={item} />;
    case 'user_message':
      return <UserMessage item={item} />;
    case 'assistant_message':
      return <AssistantMessage item={item} />;
    case 'workflow':
      return <Tasks tasks={item.workflow.tasks} summary={item.workflow.summary ?? null} />;
    case 'task':
      return <Tasks tasks={[item.task]} summary={null} />;
    case 'structured_input':
      return <Questions item={item} />;
    case 'client_tool_call':
      return <ToolCall item={item} />;
    case 'generated_image':
      return item.image ? (
        <img className={styles.image} src={item.image.url} alt="Generated" />
      ) : null;
    case 'end_of_turn':
    case 'hidden_context':
    case 'hidden_context_item':
    case 'sdk_hidden_context':
      return null;
    default:
      return unreachable(item);
  }
}
