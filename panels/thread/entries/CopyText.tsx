import { useEffect, useState } from 'react';
import { useStores } from '#state/stores.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './entries.module.css';

const SHOWN_MS = 1600;

/** The button under a widget that puts the item's `copy_text` on the clipboard. */
export function CopyText({ text }: { readonly text: string }) {
  const { workbench } = useStores();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      const note = 'The browser did not allow copying.';
      workbench.setState({ toast: { text: note, undo: false, nonce: Date.now() } });
    }
  };
  return (
    <div className={styles.copy}>
      <IconButton
        label="Copy"
        icon={copied ? 'check' : 'copy'}
        size={24}
        onClick={() => void copy()}
      />
      <span role="status" style={{ position: 'absolute', clipPath: 'inset(50%)' }}>
        {copied ? 'Copied' : ''}
      </span>
    </div>
  );
}
