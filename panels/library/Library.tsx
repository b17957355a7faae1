import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { addWidget } from '#core/edit/commands/add-widget.ts';
import { newWidget } from '#core/project/new-project.ts';
import type { Widget } from '#core/project/project.ts';
import { useEdit, useStores } from '#state/stores.tsx';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Section } from '#ui/Section.tsx';
import styles from './Library.module.css';

/** A row of the tree: a widget, or one of its states (`state: null` is the default one). */
type Row =
  | {
      readonly kind: 'widget';
      readonly key: string;
      readonly widget: Widget;
      readonly open: boolean;
    }
  | {
      readonly kind: 'state';
      readonly key: string;
      readonly widget: string;
      readonly state: string | null;
      readonly name: string;
    };

function rowsOf(widgets: readonly Widget[], folded: ReadonlySet<string>): Row[] {
  return widgets.flatMap((widget): Row[] => {
    const open = !folded.has(widget.id);
    const head: Row = { kind: 'widget', key: widget.id, widget, open };
    if (!open) return [head];
    return [
      head,
      { kind: 'state', key: `${widget.id}/`, widget: widget.id, state: null, name: 'Default' },
      ...widget.states.map((state): Row => ({
        kind: 'state',
        key: `${widget.id}/${state.id}`,
        widget: widget.id,
        state: state.id,
        name: state.name,
      })),
    ];
  });
}

/** The widgets of the project, and under each its states. */
export function Library() {
  const { editor, newUuid } = useStores();
  const widgets = useEdit((edit) => edit.project.widgets);
  const openWidget = useEdit((edit) => edit.widget);
  const openState = useEdit((edit) => edit.state);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const treeId = useId();
  const rows = rowsOf(widgets, folded);
  const current = openState === null ? `${openWidget}/` : `${openWidget}/${openState}`;
  const tabStop = rows.some((row) => row.key === focused)
    ? focused
    : rows.some((row) => row.key === current)
      ? current
      : rows[0]?.key;

  const fold = (id: string, open: boolean): void => {
    const next = new Set(folded);
    if (open) next.delete(id);
    else next.add(id);
    setFolded(next);
  };
  const activate = (row: Row): void => {
    if (row.kind === 'widget') editor.openWidget(row.widget.id);
    else editor.openWidget(row.widget, row.state);
  };
  const focusRow = (row: Row | undefined): void => {
    if (!row) return;
    setFocused(row.key);
    document.getElementById(`${treeId}-${row.key}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: Row): void => {
    const at = rows.indexOf(row);
    const act: Record<string, () => void> = {
      ArrowDown: () => focusRow(rows[at + 1]),
      ArrowUp: () => focusRow(rows[at - 1]),
      Home: () => focusRow(rows[0]),
      End: () => focusRow(rows.at(-1)),
      ArrowRight: () => {
        if (row.kind === 'widget' && !row.open) fold(row.widget.id, true);
        else if (row.kind === 'widget') focusRow(rows[at + 1]);
      },
      ArrowLeft: () => {
        if (row.kind === 'widget') fold(row.widget.id, false);
        else focusRow(rows.find((other) => other.key === row.widget));
      },
      Enter: () => activate(row),
      ' ': () => activate(row),
    };
    const run = act[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <nav aria-label="Library" className={styles.library}>
      <Section
        title="Library"
        actions={
          <IconButton
            label="New widget"
            icon="plus"
            size={24}
            onClick={() => {
              const names = widgets.map((widget) => widget.name);
              editor.run(addWidget(newWidget({ id: newUuid(), taken: names })));
            }}
          />
        }
      >
        <div role="tree" aria-label="Library" className={styles.tree}>
          {rows.map((row) => (
            <div
              key={row.key}
              id={`${treeId}-${row.key}`}
              role="treeitem"
              aria-level={row.kind === 'widget' ? 1 : 2}
              aria-label={row.kind === 'widget' ? row.widget.name : row.name}
              aria-selected={row.key === current}
              aria-expanded={row.kind === 'widget' ? row.open : undefined}
              tabIndex={row.key === tabStop ? 0 : -1}
              className={styles.row}
              data-kind={row.kind}
              onClick={() => {
                setFocused(row.key);
                activate(row);
              }}
              onKeyDown={(event) => onKeyDown(event, row)}
            >
              {row.kind === 'widget' ? (
                <>
                  <span
                    className={styles.chevron}
                    data-open={row.open}
                    aria-hidden="true"
                    onClick={(event) => {
                      event.stopPropagation();
                      fold(row.widget.id, !row.open);
                    }}
                  >
                    <Icon name="chevron-right" size={12} />
                  </span>
                  <ComponentGlyph type={rootType(row.widget)} size={15} className={styles.glyph} />
                  <span className={styles.name}>{row.widget.name}</span>
                  <span className={styles.count} data-count={row.widget.states.length + 1} />
                </>
              ) : (
                <span className={styles.name}>{row.name}</span>
              )}
            </div>
          ))}
        </div>
      </Section>
    </nav>
  );
}

function rootType({ doc }: Widget): string {
  const root = doc.root === null ? undefined : doc.nodes[doc.root];
  return root?.kind === 'element' ? root.type : 'Card';
}
