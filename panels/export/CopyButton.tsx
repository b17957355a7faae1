import { useEffect, useState } from 'react';
import { useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';

const SHOWN_MS = 1600;

/** Copies a text and says so in its icon; a browser that refuses is told of in a toast. */
export function CopyButton({ text }: { readonly text: string | null }) {
  const { workbench } = useStores();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (code: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied(true);
    } catch {
      const note =
        'The browser did not allow copying. Select the code and copy it, or download it.';
      workbench.setState({ toast: { text: note, undo: false, nonce: Date.now() } });
    }
  };
  return (
    <>
      <Button
        kind="primary"
        icon={copied ? 'check' : 'copy'}
        data-autofocus
        reason={text === null ? 'There is nothing to copy' : undefined}
        onClick={() => void copy(text ?? '')}
      >
        Copy
      </Button>
      <span role="status" style={{ position: 'absolute', clipPath: 'inset(50%)' }}>
        {copied ? 'Copied' : ''}
      </span>
    </>
  );
}
