import type { ClientToolCallItem } from 'chatkit-node';
import { formatValue } from '#state/session/format-value.ts';
import { Chip } from '#ui/Chip.tsx';
import styles from './entries.module.css';

/** A tool the assistant asked the page to run. Users of the chat do not see it. */
export function ToolCall({ item }: { readonly item: ClientToolCallItem }) {
  const { name, status = 'pending', arguments: args, output } = item;
  return (
    <div className={styles.tool}>
      <Chip>{status === 'pending' ? 'Client tool' : 'Client tool, done'}</Chip>
      <code className={styles.code}>
        {name}({formatValue(args)}){output === undefined ? null : ` → ${formatValue(output)}`}
      </code>
    </div>
  );
}
