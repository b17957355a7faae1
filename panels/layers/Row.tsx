import { memo } from 'react';
import { DRAG_HELP_ID } from '#dnd/drag-help.ts';
import { dragSource } from '#dnd/source.ts';
import type { Severity } from '#core/result.ts';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { IconName } from '#ui/Icon.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { cx } from '#ui/cx.ts';
import { INDENT, MARGIN, ROW_HEIGHT } from './tree-drop.ts';
import styles from './Layers.module.css';

export interface RowProps {
  readonly rowKey: string;
  readonly node: string;
  readonly index: number;
  readonly depth: number;
  readonly open: boolean | null;
  readonly place: number;
  readonly of: number;
  /** `Button Save`: its accessible name. */
  readonly name: string;
  readonly type: string;
  /** Words beside the type; empty where what is in sight says it. */
  readonly words: string;
  readonly glyph: string;
  /** Repeats and conditions, and words that are code over the data. */
  readonly fromData: boolean;
  readonly wordsFromData: boolean;
  readonly selected: boolean;
  readonly inSelection: boolean;
  readonly entry: boolean;
  readonly movable: boolean;
  readonly severity: Severity | undefined;
  readonly problem: string | undefined;
}

const SIGNS: Readonly<Record<Severity, IconName>> = {
  error: 'x-circle',
  warning: 'warning',
  info: 'info',
};

/** Compared by its values, so that an edit draws the rows it concerns. Clicks are the tree's. */
export const Row = memo(function Row(props: RowProps) {
  const { rowKey, node, index, depth, open, severity, problem } = props;
  return (
    <div
      role="treeitem"
      data-key={rowKey}
      aria-label={props.name}
      aria-level={depth + 1}
      aria-posinset={props.place}
      aria-setsize={props.of}
      aria-expanded={open ?? undefined}
      aria-selected={props.selected}
      aria-describedby={props.movable ? DRAG_HELP_ID : undefined}
      {...(problem === undefined ? {} : { 'aria-description': problem })}
      {...(props.movable ? dragSource({ kind: 'node', node }) : {})}
      tabIndex={props.entry ? 0 : -1}
      className={cx(
        styles['row'],
        props.selected && styles['selected'],
        props.inSelection && styles['inSelection'],
        props.fromData && styles['data'],
      )}
      style={{ top: index * ROW_HEIGHT, paddingLeft: MARGIN + depth * INDENT }}
    >
      {open === null ? (
        <span className={styles['noChevron']} />
      ) : (
        <span data-fold={rowKey} className={cx(styles['chevron'], open && styles['open'])} />
      )}
      {props.glyph === '' ? (
        <span className={styles['noGlyph']} />
      ) : (
        <ComponentGlyph type={props.glyph} size={15} className={styles['glyph']} />
      )}
      <span className={styles['type']}>{props.type}</span>{' '}
      <span className={cx(styles['words'], props.wordsFromData && styles['wordsData'])}>
        {props.words}
      </span>
      {severity !== undefined && problem !== undefined && (
        <span className={cx(styles['mark'], styles[severity])} {...tip(problem)}>
          <Icon name={SIGNS[severity]} size={14} />
        </span>
      )}
    </div>
  );
});
