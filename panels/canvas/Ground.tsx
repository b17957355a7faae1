import { Suspense, useCallback, useRef, useState } from 'react';
import type { JSX, KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { useDropZone } from '#dnd/drag-context.ts';
import { standingElements } from '#core/doc/tree.ts';
import { DragPill } from '#dnd/DragPill.tsx';
import { useLifted } from '#dnd/use-lifted.ts';
import { lazyPart } from '#state/lazy-part.ts';
import { useLookingStore } from '#state/looking.ts';
import { toggled } from '#state/selecting.ts';
import { selectionMenu } from '#state/selection-menu.ts';
import { ACTS_ON_SELECTION, handleShortcut } from '#state/shortcut-keys.ts';
import { editText } from '#state/shortcuts.ts';
import { openWidget, useStores } from '#state/stores.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { Point } from '#ui/Popover.tsx';
import { createCanvasZone } from './canvas-zone.ts';
import type { CanvasZone } from './canvas-zone.ts';
import { elementsOf, isGround, nodeAt } from './node-boxes.ts';
import { MarksFollower } from './MarksFollower.tsx';
import { OutdatedNote } from './OutdatedNote.tsx';
import { SelectedInWords } from './SelectedInWords.tsx';
import { SelectionTag } from './SelectionTag.tsx';
import { Signs } from './Signs.tsx';
import { Stage } from './Stage.tsx';
import { useClipboard } from './use-clipboard.ts';
import { useMarks } from './use-marks.ts';
import { useRevealSelected } from './use-reveal-selected.ts';
import { useStillControls } from './use-still-controls.ts';
import { useWheelZoom } from './use-wheel-zoom.ts';
import { WidthHandle } from './WidthHandle.tsx';
import marksStyles from './Marks.module.css';
import styles from './Canvas.module.css';

const TextEditor = lazyPart(async () => (await import('./TextEditor.tsx')).TextEditor);

/** The dotted ground with the widget on it, and everything that is drawn over it. */
export function Ground({
  scroller,
}: {
  readonly scroller: RefObject<HTMLDivElement | null>;
}): JSX.Element {
  const stores = useStores();
  const { editor } = stores;
  const looking = useLookingStore();
  const stage = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const tag = useRef<HTMLDivElement>(null);
  const zone = useRef<CanvasZone | null>(null);
  const [menu, setMenu] = useState<Point | null>(null);
  useClipboard();
  useWheelZoom(scroller);
  useStillControls(stage);
  useRevealSelected(scroller, stage);

  const { follow, showDrop } = useMarks({ scroller, stage, layer, overlay, tag }, () =>
    zone.current?.forget(),
  );
  useDropZone(() => {
    zone.current = createCanvasZone({
      doc: () => openWidget(editor.edit()).doc,
      scroller: () => scroller.current,
      stage: () => stage.current,
      show: showDrop,
    });
    return zone.current;
  });

  useLifted((node) => {
    const { doc } = openWidget(editor.edit());
    const area = stage.current;
    return area ? standingElements(doc, node).flatMap(({ id }) => elementsOf(area, id)) : [];
  });

  const nodeHit = (target: EventTarget | null): string | undefined =>
    nodeAt(openWidget(editor.edit()).doc, target);
  const focus = useCallback(() => scroller.current?.focus({ preventScroll: true }), [scroller]);
  const onMouseDown = ({ target }: MouseEvent): void => {
    if (nodeHit(target) === undefined && !isGround(target)) return;
    // Focus that came by a press needs no ring, though it is we who give it.
    scroller.current?.setAttribute('data-pressed', '');
    focus();
  };
  const onClick = (event: MouseEvent): void => {
    const id = nodeHit(event.target);
    if (id === undefined && !isGround(event.target)) return;
    const { selection } = editor.edit();
    const adds = event.shiftKey || event.ctrlKey || event.metaKey;
    if (id === undefined) {
      if (!adds && selection.length > 0) editor.select([]);
    } else if (adds) editor.select(toggled(openWidget(editor.edit()).doc, selection, id));
    else editor.select([id]);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const id = nodeHit(event.target);
    if (id !== undefined && editText(stores, id)) event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent): void => {
    const id = nodeHit(event.target);
    if (id === undefined && !isGround(event.target)) return;
    event.preventDefault();
    if (id !== undefined && !editor.edit().selection.includes(id)) editor.select([id]);
    setMenu({ x: event.clientX, y: event.clientY });
  };
  const onPointerMove = (event: PointerEvent): void => {
    const hovered = event.buttons === 0 ? (nodeHit(event.target) ?? null) : null;
    if (looking.getState().hovered !== hovered) looking.setState({ hovered });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    scroller.current?.removeAttribute('data-pressed');
    if (event.target === scroller.current) handleShortcut(event.nativeEvent, stores);
  };

  return (
    <section aria-label="Canvas" data-canvas className={styles['region']} {...ACTS_ON_SELECTION}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- one stop for Tab, with its own keys */}
      <div
        ref={scroller}
        role="group"
        aria-label="Widget"
        tabIndex={0}
        className={styles['scroller']}
        onMouseDown={onMouseDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onContextMenu={onContextMenu}
        onPointerMove={onPointerMove}
        onPointerLeave={() => looking.setState({ hovered: null })}
        onKeyDown={onKeyDown}
        onBlur={() => scroller.current?.removeAttribute('data-pressed')}
      >
        <Stage ref={stage}>
          <WidthHandle />
        </Stage>
        <div ref={layer} className={marksStyles['layer']} aria-hidden />
        <div ref={overlay} className={styles['overlay']}>
          <Signs onDrawn={follow} />
          <SelectionTag ref={tag} />
          <Suspense fallback={null}>
            <TextEditor stage={stage} onDone={focus} />
          </Suspense>
        </div>
        <MarksFollower follow={follow} />
      </div>
      <OutdatedNote />
      <DragPill />
      <SelectedInWords scroller={scroller} />
      {menu && (
        <Menu
          anchor={menu}
          label="Selection"
          items={selectionMenu(stores)}
          onClose={() => setMenu(null)}
        />
      )}
    </section>
  );
}
