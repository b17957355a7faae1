import { useEffect, useRef } from 'react';
import type { JSX, RefObject } from 'react';
import { layerName } from '#core/doc/summary.ts';
import type { EditState } from '#core/edit/transaction.ts';
import { openWidget, useStores } from '#state/stores.tsx';
import styles from './Canvas.module.css';

interface SelectedInWordsProps {
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Says a new selection while focus is on the canvas; elsewhere the control with the focus does. */
export function SelectedInWords({ scroller }: SelectedInWordsProps): JSX.Element {
  const { editor } = useStores();
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let said = editor.edit().selection;
    return editor.subscribe(() => {
      const edit = editor.edit();
      if (edit.selection === said) return;
      said = edit.selection;
      const here = document.activeElement === scroller.current;
      if (here && region.current) region.current.textContent = inWords(edit);
    });
  }, [editor, scroller]);
  return <div ref={region} role="status" aria-label="Selected" className={styles['words']} />;
}

function inWords(edit: EditState): string {
  const { doc } = openWidget(edit);
  const leader = edit.selection.at(-1);
  if (leader === undefined || !doc.nodes[leader]) return 'Nothing selected';
  const more = edit.selection.length > 1 ? `, ${edit.selection.length} selected` : '';
  return `${layerName(doc, leader)}${more}`;
}
