import type { KeyboardEvent, MouseEvent } from 'react';
import type { StateMark } from '#state/schema/judgements.ts';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Mark, markWords } from './Mark.tsx';
import { RowName } from './RowName.tsx';
import { rowName } from './rows.ts';
import type { Row } from './rows.ts';
import styles from './Library.module.css';

interface Props {
  readonly id: string;
  readonly row: Row;
  readonly selected: boolean;
  readonly entry: boolean;
  readonly mark: StateMark | undefined;
  readonly renaming: boolean;
  /** A drop line, while a state is dragged. */
  readonly line: 'above' | 'below' | undefined;
  readonly dragged: boolean;
  readonly handlers: object;
  readonly onActivate: () => void;
  readonly onFold: (open: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly onRename: () => void;
  readonly onRenamed: (name: string | null) => void;
}

/** A widget, or one of its states. */
export function LibraryRow(props: Props) {
  const { row, mark, renaming } = props;
  const name = rowName(row);
  return (
    <div
      id={props.id}
      role="treeitem"
      aria-level={row.kind === 'widget' ? 1 : 2}
      aria-label={name}
      aria-selected={props.selected}
      aria-expanded={row.kind === 'widget' ? row.open : undefined}
      {...(mark && { 'aria-description': markWords(mark) })}
      tabIndex={props.entry ? 0 : -1}
      className={styles.row}
      data-kind={row.kind}
      data-key={row.key}
      {...(row.kind === 'state' && row.state !== null && { 'data-named': row.widget })}
      data-line={props.line}
      data-dragged={props.dragged}
      {...props.handlers}
      onClick={props.onActivate}
      onDoubleClick={props.onRename}
      onKeyDown={renaming ? undefined : props.onKeyDown}
      onContextMenu={(event: MouseEvent<HTMLElement>) => {
        event.preventDefault();
        // By the keyboard the event has no place of its own.
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        const byKey = event.button !== 2;
        props.onMenu(byKey ? { x: left + 24, y: bottom } : { x: event.clientX, y: event.clientY });
      }}
    >
      {row.kind === 'widget' && (
        <>
          <span
            className={styles.chevron}
            data-open={row.open}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              props.onFold(!row.open);
            }}
            onDoubleClick={(event) => event.stopPropagation()}
          >
            <Icon name="chevron-right" size={12} />
          </span>
          <ComponentGlyph type={row.widget.root} size={15} className={styles.glyph} />
        </>
      )}
      {renaming ? (
        <RowName name={name} onDone={props.onRenamed} />
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      {!renaming && (
        <IconButton
          label={`More about ${name}`}
          icon="more"
          size={20}
          tabIndex={-1}
          className={styles.more}
          onClick={(event) => {
            event.stopPropagation();
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            props.onMenu({ x: left, y: bottom + 4 });
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        />
      )}
      {mark && <Mark mark={mark} />}
      {row.kind === 'widget' && (
        <span className={styles.count} data-count={row.widget.states.length + 1} />
      )}
    </div>
  );
}
