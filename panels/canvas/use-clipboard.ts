import { useEffect } from 'react';
import { remove } from '#core/edit/commands/remove.ts';
import type { copyText, pasteText } from '#state/clipboard.ts';
import { bringIn, filesOf } from '#state/incoming.ts';
import { isTextField } from '#state/shortcut-keys.ts';
import { whenQuiet } from '#state/quiet.ts';
import { useStores } from '#state/stores.tsx';

interface Clipboard {
  readonly copyText: typeof copyText;
  readonly pasteText: typeof pasteText;
}

/** Copy, cut and paste of elements wherever no text is meant. */
export function useClipboard(): void {
  const stores = useStores();
  useEffect(() => {
    const { editor, workbench } = stores;
    // A copy must be answered at once, so the code waits here before the first one.
    let clipboard: Clipboard | null = null;
    const load = async (): Promise<Clipboard> =>
      (clipboard ??= await import('#state/clipboard.ts'));
    void whenQuiet().then(load);
    const isOurs = (event: ClipboardEvent): boolean =>
      !event.defaultPrevented &&
      !isTextField(event.target) &&
      document.getSelection()?.isCollapsed !== false &&
      workbench.getState().overlay === 'none';
    const onCopy = (event: ClipboardEvent): void => {
      const text = isOurs(event) ? clipboard?.copyText(editor.edit()) : null;
      if (typeof text !== 'string') return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') editor.run(remove());
    };
    const onPaste = (event: ClipboardEvent): void => {
      const data = isOurs(event) ? event.clipboardData : null;
      if (!data) return;
      const files = filesOf(data);
      if (files.length > 0) return bringIn(workbench, { kind: 'files', files });
      const text = data.getData('text/plain');
      if (text === '') return;
      event.preventDefault();
      void load().then(({ pasteText }) => pasteText(text, stores));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [stores]);
}
