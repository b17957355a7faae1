/** What the mouse and the keys do in the tree. Folding and selecting only; edits are shortcuts. */
import { useRef } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import type { Selection } from '#core/edit/selection.ts';
import { useLookingStore } from '#state/looking.ts';
import { inOrder, toggled } from '#state/selecting.ts';
import { handleShortcut } from '#state/shortcut-keys.ts';
import { editText } from '#state/shortcuts.ts';
import { useStores } from '#state/stores.tsx';
import type { Point } from '#ui/Popover.tsx';
import { rowAt } from './active-row.ts';
import type { ActiveRow } from './active-row.ts';
import { withFold } from './folding.ts';
import { rowWords } from './row-words.ts';
import type { LayerRow } from './rows.ts';
import { findTyped, treeMove } from './tree-keys.ts';
import { useTypeAhead } from './use-type-ahead.ts';

interface TreeState {
  readonly doc: Doc;
  readonly rows: readonly LayerRow[];
  readonly selection: Selection;
  readonly entry: number;
  readonly activate: (row: ActiveRow) => void;
  readonly openMenu: (at: Point) => void;
}

export function useTreeActions({ doc, rows, selection, entry, activate, openMenu }: TreeState) {
  const stores = useStores();
  const looking = useLookingStore();
  const typeAhead = useTypeAhead();
  /** Where a range that Shift extends begins. */
  const anchor = useRef<string | null>(null);

  const select = ({ key }: LayerRow, next: Selection): void => {
    stores.editor.select(next);
    activate({ key, selection: next });
  };
  const selectOne = (row: LayerRow): void => {
    anchor.current = row.key;
    select(row, [row.node]);
  };
  const selectTo = (row: LayerRow): void => {
    const from = rows.findIndex(({ key }) => key === anchor.current);
    const range = nodesBetween(rows, from < 0 ? entry : from, rows.indexOf(row));
    select(row, inOrder(doc, range));
  };
  const fold = (key: string, on: boolean): void =>
    looking.setState((state) => ({ folded: withFold(state.folded, key, on) }));

  /** False: not a key of the tree. */
  const pressed = ({ key, shiftKey, timeStamp }: KeyboardEvent): boolean => {
    const move = treeMove(rows, entry, key);
    if (move?.kind === 'go') {
      const row = rows[move.to];
      if (row && shiftKey) selectTo(row);
      else if (row) selectOne(row);
      return true;
    }
    if (move) {
      fold(move.key, move.kind === 'fold');
      return true;
    }
    const typed = typeAhead(key, timeStamp);
    if (typed === null) return key.startsWith('Arrow');
    const names = rows.map((row) => rowWords(doc, row).name);
    const row = rows[findTyped(names, entry, typed) ?? -1];
    if (row) selectOne(row);
    return true;
  };

  return {
    onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (plain && pressed(event)) event.preventDefault();
      else handleShortcut(event.nativeEvent, stores);
    },
    onClick(event: MouseEvent): void {
      const row = rows[rowAt(rows, event.target)];
      if (!row) return;
      if (event.target instanceof Element && event.target.closest('[data-fold]')) {
        fold(row.key, row.open === true);
      } else if (event.ctrlKey || event.metaKey) select(row, toggled(doc, selection, row.node));
      else if (event.shiftKey) selectTo(row);
      else selectOne(row);
    },
    onDoubleClick(): void {
      editText(stores);
    },
    onContextMenu(event: MouseEvent): void {
      const row = rows[rowAt(rows, event.target)];
      if (!row) return;
      event.preventDefault();
      if (!selection.includes(row.node)) selectOne(row);
      openMenu({ x: event.clientX, y: event.clientY });
    },
    onFocus({ target }: FocusEvent): void {
      const row = rows[rowAt(rows, target)];
      if (row) activate({ key: row.key, selection });
    },
    onPointerOver({ target }: PointerEvent): void {
      looking.setState({ hovered: rows[rowAt(rows, target)]?.node ?? null });
    },
    onPointerLeave(): void {
      looking.setState({ hovered: null });
    },
  };
}

function nodesBetween(rows: readonly LayerRow[], a: number, b: number): readonly NodeId[] {
  return rows
    .slice(Math.min(a, b), Math.max(a, b) + 1)
    .flatMap(({ kind, node }) => (kind === 'node' ? [node] : []));
}
