import type { JSX } from 'react';
import { layerName } from '#core/doc/summary.ts';
import type { TimelineRecord } from '#state/session/timeline.ts';
import { canReveal, useReveal } from '#state/session/use-reveal.ts';
import { useStores, useWidget } from '#state/stores.tsx';
import { Icon } from '#ui/Icon.tsx';
import styles from './Links.module.css';

/** From a step to the element it happened at and to the line it came from. */
export function Links({ record }: { readonly record: TimelineRecord }): JSX.Element | null {
  const { editor, workbench } = useStores();
  const reveal = useReveal();
  const { node } = record;
  const place = record.place && canReveal(record.place) ? record.place : null;
  const element = useWidget(({ doc }) =>
    node !== undefined && doc.nodes[node] ? layerName(doc, node) : null,
  );
  if (element === null && !place) return null;

  const openNode = (): void => {
    if (node === undefined) return;
    workbench.setState({ mode: 'design' });
    editor.select([node]);
  };
  return (
    <div className={styles['links']}>
      {element !== null && (
        <button type="button" onClick={openNode} className={styles['link']}>
          <Icon name="layers" size={14} />
          <span className={styles['name']}>{element}</span>
          <span className={styles['where']}>in Design</span>
        </button>
      )}
      {place && (
        <button type="button" onClick={() => reveal(place)} className={styles['link']}>
          <Icon name="code" size={14} />
          <span className={styles['mono']}>{`${place.file}:${place.line}`}</span>
        </button>
      )}
    </div>
  );
}
