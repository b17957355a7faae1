import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { JSX, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { NodeId } from '#core/doc/node.ts';
import { useDragController, useDropZone } from '#dnd/drag-context.ts';
import { useLifted } from '#dnd/use-lifted.ts';
import { useLooking, useLookingStore } from '#state/looking.ts';
import { useProblemMarks } from '#state/problem-marks.ts';
import { inOrder, toggled } from '#state/selecting.ts';
import { selectionMenu } from '#state/selection-menu.ts';
import { ACTS_ON_SELECTION, handleShortcut } from '#state/shortcut-keys.ts';
import { editText } from '#state/shortcuts.ts';
import { useEdit, useStores, useWidget } from '#state/stores.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { Point } from '#ui/Popover.tsx';
import { unfoldedTo, withFold } from './folding.ts';
import { Row } from './Row.tsx';
import { rowMarks } from './row-marks.ts';
import { keysInSelection, rowWords } from './row-words.ts';
import { layerRows } from './rows.ts';
import type { LayerRow } from './rows.ts';
import { ROW_HEIGHT } from './tree-drop.ts';
import type { TreeView } from './tree-drop.ts';
import { findTyped, treeMove } from './tree-keys.ts';
import { createTreeZone } from './tree-zone.ts';
import { useScrollSpan } from './use-scroll-span.ts';
import { useTreeFocus } from './use-tree-focus.ts';
import { useTypeAhead } from './use-type-ahead.ts';
import { scrollFor } from './windowed.ts';
import styles from './Layers.module.css';

export function Tree(): JSX.Element {
  const stores = useStores();
  const { editor } = stores;
  const looking = useLookingStore();
  const controller = useDragController();
  const doc = useWidget((widget) => widget.doc);
  const selection = useEdit((edit) => edit.selection);
  const folded = useLooking((state) => state.folded);
  const rows = useMemo(() => layerRows(doc, folded), [doc, folded]);
  const selected = useMemo(() => new Set(selection), [selection]);
  const tinted = useMemo(() => keysInSelection(rows, selected), [rows, selected]);
  const problems = useProblemMarks();
  const marks = useMemo(() => rowMarks(doc, rows, problems), [doc, rows, problems]);

  const scroller = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<Point | null>(null);
  /** The row that took the last key; while it is selected, Tab comes to it. */
  const [active, setActive] = useState<string | null>(null);
  const entry = entryIndex(rows, selection, active);
  const focus = useTreeFocus(scroller, rows[entry]?.key);
  const typeAhead = useTypeAhead();
  const { from, to } = useScrollSpan(scroller, rows.length, ROW_HEIGHT);

  const view = useRef<TreeView>({ doc, rows });
  useLayoutEffect(() => {
    view.current = { doc, rows };
  }, [doc, rows]);
  const fold = useCallback(
    (key: string, on: boolean): void =>
      looking.setState((state) => ({ folded: withFold(state.folded, key, on) })),
    [looking],
  );
  useDropZone(() =>
    createTreeZone({
      view: () => view.current,
      scroller: () => scroller.current,
      line: () => line.current,
      frame: () => frame.current,
      unfold: (key) => {
        fold(key, false);
        controller.refresh();
      },
    }),
  );

  useLifted((node) => scroller.current?.querySelectorAll(`[data-key="${CSS.escape(node)}"]`) ?? []);

  const leader = selection.at(-1);
  useEffect(() => {
    if (leader === undefined || !view.current.doc.nodes[leader]) return;
    const before = looking.getState().folded;
    const open = unfoldedTo(view.current.doc, before, leader);
    if (open !== before) looking.setState({ folded: open });
  }, [leader, looking]);
  const revealed = useRef<NodeId | undefined>(undefined);
  useEffect(() => {
    const box = scroller.current;
    const index = rows.findIndex((row) => row.key === leader);
    if (!box || index < 0 || revealed.current === leader) return;
    revealed.current = leader;
    const top = scrollFor(index, ROW_HEIGHT, box.scrollTop, box.clientHeight);
    if (top !== null) box.scrollTop = top;
  }, [leader, rows]);
  useEffect(
    () =>
      looking.subscribe(({ hovered }, before) => {
        if (hovered !== before.hovered) markHovered(scroller.current, hovered);
      }),
    [looking],
  );

  const go = (index: number, extend: boolean): void => {
    const row = rows[index];
    if (!row) return;
    setActive(row.key);
    editor.select(extend ? inOrder(doc, [...selection, row.node]) : [row.node]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const plain = !ctrlKey && !metaKey && !altKey;
    const move = plain ? treeMove(rows, entry, key) : null;
    const typed = plain ? typeAhead(key, event.timeStamp) : null;
    if (move?.kind === 'go') go(move.to, shiftKey && (key === 'ArrowUp' || key === 'ArrowDown'));
    else if (move) fold(move.key, move.kind === 'fold');
    else if (typed !== null) {
      const names = rows.map((row) => rowWords(doc, row).name);
      const found = findTyped(names, entry, typed);
      if (found !== null) go(found, false);
    } else if (!(plain && key.startsWith('Arrow'))) {
      handleShortcut(event.nativeEvent, stores);
      return;
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const index = rowAt(rows, event.target);
    const row = rows[index];
    if (!row) return;
    if (event.target instanceof Element && event.target.closest('[data-fold]')) {
      fold(row.key, row.open === true);
      return;
    }
    setActive(row.key);
    if (event.ctrlKey || event.metaKey) editor.select(toggled(doc, selection, row.node));
    else if (event.shiftKey) editor.select(inOrder(doc, nodesBetween(rows, entry, index)));
    else editor.select([row.node]);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const row = rows[rowAt(rows, event.target)];
    if (!row) return;
    event.preventDefault();
    if (!selected.has(row.node)) editor.select([row.node]);
    setActive(row.key);
    setMenu({ x: event.clientX, y: event.clientY });
  };
  const onPointerOver = (event: PointerEvent): void =>
    looking.setState({ hovered: rows[rowAt(rows, event.target)]?.node ?? null });

  return (
    <>
      <div
        ref={scroller}
        role="tree"
        aria-label="Layers"
        aria-multiselectable
        tabIndex={-1}
        className={styles['tree']}
        {...ACTS_ON_SELECTION}
        {...focus}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={() => editText(stores)}
        onContextMenu={onContextMenu}
        onPointerOver={onPointerOver}
        onPointerLeave={() => looking.setState({ hovered: null })}
      >
        <div role="none" className={styles['rows']} style={{ height: rows.length * ROW_HEIGHT }}>
          {rows.map((row, index) => {
            if ((index < from || index >= to) && index !== entry) return null;
            const mark = marks.get(row.key);
            return (
              <Row
                key={row.key}
                rowKey={row.key}
                node={row.node}
                index={index}
                depth={row.depth}
                open={row.open}
                place={row.place}
                of={row.of}
                {...rowWords(doc, row)}
                selected={row.kind === 'node' && selected.has(row.node)}
                inSelection={tinted.has(row.key)}
                entry={index === entry}
                movable={row.kind === 'node' && row.parent !== null}
                severity={mark?.severity}
                problem={mark?.message}
              />
            );
          })}
          <div ref={frame} hidden className={styles['frame']} />
          <div ref={line} hidden className={styles['line']} />
        </div>
      </div>
      {menu && (
        <Menu
          anchor={menu}
          label="Selection"
          items={selectionMenu(stores)}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}

/** The row Tab comes to: the last one used while it is selected, else the selection's, else the first. */
function entryIndex(
  rows: readonly LayerRow[],
  selection: readonly NodeId[],
  active: string | null,
): number {
  const used = rows.findIndex(({ key }) => key === active);
  const node = rows[used]?.node;
  if (node !== undefined && selection.includes(node)) return used;
  const leader = rows.findIndex(({ key }) => key === selection.at(-1));
  return Math.max(leader, 0);
}

function rowAt(rows: readonly LayerRow[], target: EventTarget): number {
  const element = target instanceof Element ? target.closest('[data-key]') : null;
  const key = element?.getAttribute('data-key');
  return rows.findIndex((row) => row.key === key);
}

function nodesBetween(rows: readonly LayerRow[], a: number, b: number): readonly NodeId[] {
  return rows
    .slice(Math.min(a, b), Math.max(a, b) + 1)
    .flatMap(({ kind, node }) => (kind === 'node' ? [node] : []));
}

function markHovered(tree: Element | null, node: NodeId | null): void {
  for (const row of tree?.querySelectorAll('[data-hovered]') ?? []) {
    row.removeAttribute('data-hovered');
  }
  if (node === null) return;
  tree?.querySelector(`[data-key="${CSS.escape(node)}"]`)?.setAttribute('data-hovered', '');
}
