import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FocusEvent, JSX } from 'react';
import { useDragController, useDropZone } from '#dnd/drag-context.ts';
import { useLifted } from '#dnd/use-lifted.ts';
import { useLooking, useLookingStore } from '#state/looking.ts';
import { useProblemMarks } from '#state/problem-marks.ts';
import { selectionMenu } from '#state/selection-menu.ts';
import { ACTS_ON_SELECTION } from '#state/shortcut-keys.ts';
import { useEdit, useStores, useWidget } from '#state/stores.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { Point } from '#ui/Popover.tsx';
import { entryIndex } from './active-row.ts';
import type { ActiveRow } from './active-row.ts';
import { withFold } from './folding.ts';
import { Row } from './Row.tsx';
import { rowMarks } from './row-marks.ts';
import { keysInSelection, rowWords } from './row-words.ts';
import { layerRows } from './rows.ts';
import { ROW_HEIGHT } from './tree-drop.ts';
import type { TreeView } from './tree-drop.ts';
import { createTreeZone } from './tree-zone.ts';
import { useHoveredRow } from './use-hovered-row.ts';
import { useReveal } from './use-reveal.ts';
import { useScrollSpan } from './use-scroll-span.ts';
import { useTreeActions } from './use-tree-actions.ts';
import { useTreeFocus } from './use-tree-focus.ts';
import styles from './Layers.module.css';

export function Tree(): JSX.Element {
  const stores = useStores();
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
  const [menu, openMenu] = useState<Point | null>(null);
  const [active, activate] = useState<ActiveRow | null>(null);
  const entry = entryIndex(rows, selection, active);
  const actions = useTreeActions({ doc, rows, selection, entry, activate, openMenu });
  const focus = useTreeFocus(scroller, rows[entry]?.key);
  const { from, to } = useScrollSpan(scroller, rows.length, ROW_HEIGHT);
  useReveal(scroller, doc, rows, selection.at(-1));
  useHoveredRow(scroller);
  useLifted((node) => scroller.current?.querySelectorAll(`[data-key="${CSS.escape(node)}"]`) ?? []);

  const view = useRef<TreeView>({ doc, rows });
  useLayoutEffect(() => {
    view.current = { doc, rows };
  }, [doc, rows]);
  useDropZone(() =>
    createTreeZone({
      view: () => view.current,
      scroller: () => scroller.current,
      line: () => line.current,
      frame: () => frame.current,
      unfold: (key) => {
        looking.setState((state) => ({ folded: withFold(state.folded, key, false) }));
        controller.refresh();
      },
    }),
  );

  const onFocus = (event: FocusEvent): void => {
    focus.onFocus();
    actions.onFocus(event);
  };
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
        {...actions}
        onFocus={onFocus}
        onBlur={focus.onBlur}
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
          onClose={() => openMenu(null)}
        />
      )}
    </>
  );
}
