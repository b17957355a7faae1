import { useEffect, useState } from 'react';
import { bringIn, filesOf } from '#state/incoming.ts';
import { useStores } from '#state/stores.tsx';
import styles from './FileDrop.module.css';

/** Files and folders dropped anywhere on the window go to the Import dialog. */
export function FileDrop() {
  const { workbench } = useStores();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child comes before leaving its parent: the window is left when all were.
    let inside = 0;
    const carriesFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') === true;
    const count = (by: number) => (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      inside += by;
      setOver(inside > 0);
    };
    const enter = count(1);
    const leave = count(-1);
    const allow = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      inside = 0;
      setOver(false);
      if (!event.dataTransfer || !carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      bringIn(workbench, { kind: 'files', files: filesOf(event.dataTransfer) });
    };
    const events = { dragenter: enter, dragleave: leave, dragover: allow, drop } as const;
    for (const [name, listen] of Object.entries(events)) {
      window.addEventListener(name as keyof typeof events, listen);
    }
    return () => {
      for (const [name, listen] of Object.entries(events)) {
        window.removeEventListener(name as keyof typeof events, listen);
      }
    };
  }, [workbench]);
  return over ? (
    <div className={styles.over} data-file-drop>
      <span className={styles.words}>Drop to import</span>
    </div>
  ) : null;
}
