import { useStores, useWidget } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useDraftProblems } from './use-view-text.ts';
import { discardDraft, formatDocument } from './write-view.ts';
import styles from './view.module.css';

/** Whether the text is the canvas's, at the right of the tab row. */
export function ViewStatus() {
  const { editor, newId } = useStores();
  const id = useWidget((widget) => widget.id);
  const draft = useWidget((widget) => widget.draft);
  const problems = useDraftProblems(draft);
  if (draft === undefined) {
    return (
      <>
        <span className={styles.status}>
          <Icon name="check" size={14} className={styles.ok} />
          <span className={styles.words}>In step with the canvas</span>
        </span>
        <Button
          size={24}
          kind="ghost"
          {...tip('Puts the view into its fixed style (Shift+Alt+F)')}
          onClick={() => void formatDocument(editor, id, newId)}
        >
          Format
        </Button>
      </>
    );
  }
  const count = Math.max(1, problems.length);
  return (
    <>
      <span role="status" className={styles.status}>
        <Icon name="x-circle" size={14} className={styles.error} />
        {count === 1 ? '1 problem' : `${count} problems`}
      </span>
      <Button size={24} onClick={() => editor.run(discardDraft(id))}>
        Back to the canvas
      </Button>
    </>
  );
}
