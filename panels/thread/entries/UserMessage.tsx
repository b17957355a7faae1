import type { UserMessageItem } from 'chatkit-node';
import styles from './entries.module.css';

export function UserMessage({ item }: { readonly item: UserMessageItem }) {
  return (
    <div className={styles.user}>
      {item.quotedText ? <blockquote className={styles.quote}>{item.quotedText}</blockquote> : null}
      {item.content.map((part) => part.text).join('')}
    </div>
  );
}
