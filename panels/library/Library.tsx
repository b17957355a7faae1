import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { addWidget } from '#core/edit/commands/add-widget.ts';
import { moveState } from '#core/edit/commands/arrange-states.ts';
import { newWidget } from '#core/project/new-project.ts';
import { markKey, useStateMarks } from '#state/schema/judgements.ts';
import type { StateMark, StateMarks } from '#state/schema/judgements.ts';
import { useEdit, useStores } from '#state/stores.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { Point } from '#ui/Popover.tsx';
import { Section } from '#ui/Section.tsx';
import { keepEntries } from './entries.ts';
import { LibraryRow } from './LibraryRow.tsx';
import { itemOfKey, rename, rowItems } from './row-actions.ts';
import type { RowHost } from './row-actions.ts';
import { rowsOf, stateKey } from './rows.ts';
import type { Row } from './rows.ts';
import { useStateDrag } from './use-state-drag.ts';
import styles from './Library.module.css';

/** The widgets of the project, and under each its states. */
export function Library() {
  const stores = useStores();
  const { editor, newUuid } = stores;
  const [entriesOf] = useState(keepEntries);
  const widgets = useEdit((edit) => entriesOf(edit.project.widgets));
  const openWidget = useEdit((edit) => edit.widget);
  const openState = useEdit((edit) => edit.state);
  const marks = useStateMarks();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly key: string; readonly at: Point } | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const treeId = useId();
  const rows = rowsOf(widgets, folded);
  const current = stateKey(openWidget, openState);
  const tabStop = [focused, current].find((key) => rows.some((row) => row.key === key));

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
  const focus = (key: string | undefined): void => {
    if (key === undefined) return;
    setFocused(key);
    const now = (): void => document.getElementById(`${treeId}-${key}`)?.focus();
    now();
    // A row that comes with the next drawing is not there yet; one that moves loses the focus.
    requestAnimationFrame(now);
  };
  const host: RowHost = {
    stores,
    count: widgets.length,
    startRename(key) {
      setFocused(key);
      setRenaming(key);
    },
    focus,
  };
  const { drag, handlers, wasDrag } = useStateDrag(tree, (row, to) => {
    if (row.state !== null) editor.run(moveState(row.widget, row.state, to));
  });

  const onKeyDown = (event: KeyboardEvent, row: Row): void => {
    const at = rows.indexOf(row);
    const act: Record<string, () => void> = {
      ArrowDown: () => focus(rows[at + 1]?.key),
      ArrowUp: () => focus(rows[at - 1]?.key),
      Home: () => focus(rows[0]?.key),
      End: () => focus(rows.at(-1)?.key),
      ArrowRight: () => {
        if (row.kind === 'widget' && !row.open) fold(row.widget.id, true);
        else if (row.kind === 'widget') focus(rows[at + 1]?.key);
      },
      ArrowLeft: () => {
        if (row.kind === 'widget') fold(row.widget.id, false);
        else focus(row.widget);
      },
      Enter: () => activate(row),
      ' ': () => activate(row),
    };
    const keys = keysOf(event);
    const item = itemOfKey(row, host, keys);
    const run = item ? (item.reason === undefined ? item.onSelect : () => undefined) : act[keys];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const lineAt = (row: Row): 'above' | 'below' | undefined => {
    if (!drag || row.kind !== 'state' || row.widget !== drag.widget || drag.to === drag.from) {
      return undefined;
    }
    if (row.index !== drag.to) return undefined;
    return drag.to > drag.from ? 'below' : 'above';
  };
  const menuRow = rows.find((row) => row.key === menu?.key);

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
        <div ref={tree} role="tree" aria-label="Library" className={styles.tree}>
          {rows.map((row) => (
            <LibraryRow
              key={row.key}
              id={`${treeId}-${row.key}`}
              row={row}
              selected={row.key === current}
              entry={row.key === (tabStop ?? rows[0]?.key)}
              mark={markOf(row, marks)}
              renaming={row.key === renaming}
              line={lineAt(row)}
              dragged={drag?.key === row.key}
              handlers={row.kind === 'state' && row.key !== renaming ? handlers(row) : {}}
              onActivate={() => {
                if (wasDrag()) return;
                setFocused(row.key);
                activate(row);
              }}
              onFold={(open) => row.kind === 'widget' && fold(row.widget.id, open)}
              onKeyDown={(event) => onKeyDown(event, row)}
              onMenu={(at) => {
                setFocused(row.key);
                setMenu({ key: row.key, at });
              }}
              onRename={() => {
                if (row.kind === 'widget' || row.state !== null) setRenaming(row.key);
              }}
              onRenamed={(name) => {
                setRenaming(null);
                if (name !== null) rename(row, name, stores);
                focus(row.key);
              }}
            />
          ))}
        </div>
      </Section>
      {menu && menuRow && (
        <Menu
          anchor={menu.at}
          label={menuRow.kind === 'widget' ? menuRow.widget.name : menuRow.name}
          items={rowItems(menuRow, host)}
          onClose={() => setMenu(null)}
        />
      )}
    </nav>
  );
}

/** `Alt+ArrowUp`, `Mod+D`, `F2`. */
function keysOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): string {
  const letter = key.length === 1 ? key.toUpperCase() : key;
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${letter}`;
}

/** A folded widget shows the worst of its states. */
function markOf(row: Row, marks: StateMarks): StateMark | undefined {
  if (row.kind === 'state') return marks.get(markKey(row.widget, row.state));
  if (row.open) return undefined;
  const { id, states } = row.widget;
  const all = [null, ...states.map((state) => state.id)].map((state) =>
    marks.get(markKey(id, state)),
  );
  return all.find((mark) => mark && mark.kind !== 'fits') ?? all[0];
}
