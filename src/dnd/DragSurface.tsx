/**
 * Around everything that takes part in dragging. dnd-kit tells the gestures apart (mouse, long press,
 * keys) and sees each through; what a gesture means is decided by the controller and the views that
 * register with it.
 */
import { DndContext, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import type { DragStartEvent } from '@dnd-kit/core';
import { useState } from 'react';
import type { JSX, KeyboardEvent, MouseEvent, ReactNode, TouchEvent } from 'react';
import { Carried } from './Carried.tsx';
import { createDragController } from './controller.ts';
import type { DragController, DragPorts } from './controller.ts';
import { DragProvider, useDragView, useHand } from './drag-context.ts';
import { DRAG_HELP_ID } from './drag-help.ts';
import { PressSensor } from './press-sensor.ts';
import { SlotSensor } from './slot-sensor.ts';
import { handAt } from './source.ts';
import styles from './DragSurface.module.css';

interface DragSurfaceProps {
  /** Read once: they must work for as long as the surface stands. */
  readonly ports: DragPorts;
  readonly children: ReactNode;
}

/** The views scroll themselves. */
const NO_SCROLL = { enabled: false, layoutShiftCompensation: false };
const silent = (): undefined => undefined;
/** Focus stays where it is, and the words are ours. */
const QUIET = {
  restoreFocus: false,
  announcements: {
    onDragStart: silent,
    onDragOver: silent,
    onDragEnd: silent,
    onDragCancel: silent,
  },
  screenReaderInstructions: { draggable: '' },
};
/** dnd-kit knows one thing to drag and one place to drop on: hands and places are found by us. */
const ONE = 'workbench';
const overOne = (): { id: string }[] => [{ id: ONE }];

export function DragSurface({ ports, children }: DragSurfaceProps): JSX.Element {
  const [controller] = useState(() => createDragController(ports));
  const sensors = useSensors(
    useSensor(PressSensor, { controller }),
    useSensor(SlotSensor, { onKey: controller.walk }),
  );
  const onDragStart = ({ activatorEvent }: DragStartEvent): void => {
    if (activatorEvent.type === 'keydown') controller.startWalking();
    else controller.startPointing();
  };
  return (
    <DragProvider value={controller}>
      <DndContext
        id={ONE}
        sensors={sensors}
        collisionDetection={overOne}
        autoScroll={NO_SCROLL}
        accessibility={QUIET}
        onDragStart={onDragStart}
        onDragEnd={controller.drop}
        onDragCancel={controller.cancel}
      >
        <Grips controller={controller}>{children}</Grips>
        <Shield controller={controller} />
        <Carried carry={controller.carryBy} />
        <Spoken />
      </DndContext>
    </DragProvider>
  );
}

interface GripsProps {
  readonly controller: DragController;
  readonly children: ReactNode;
}

/** One set of listeners for everything that can be picked up. */
function Grips({ controller, children }: GripsProps): JSX.Element {
  const { listeners, setNodeRef } = useDraggable({ id: ONE });
  const { setNodeRef: setDropRef } = useDroppable({ id: ONE });
  const begin = (event: MouseEvent | TouchEvent): void => {
    const hand = handAt(event.target);
    if (!hand || !controller.grab(hand, 'pointer')) return;
    listeners?.[event.type === 'mousedown' ? 'onMouseDown' : 'onTouchStart']?.(event);
  };
  const beginByKey = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    if (event.repeat || isTextField(event.target)) return;
    const hand = handAt(event.target);
    if (!hand) return;
    if (controller.grab(hand, 'key')) listeners?.['onKeyDown']?.(event);
    // Only now: dnd-kit leaves alone what is prevented already.
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for what is inside
    <div
      ref={setDropRef}
      className={styles['surface']}
      onMouseDown={(event) => event.button === 0 && begin(event)}
      onTouchStart={begin}
      onKeyDown={beginByKey}
    >
      {children}
      <div ref={setNodeRef} hidden />
    </div>
  );
}

function isTextField(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** Keeps the cursor, and keeps what lies below from lighting up under it. Wheels go through. */
function Shield({ controller }: { readonly controller: DragController }): JSX.Element | null {
  const hand = useHand();
  if (!hand || controller.get().drag.phase !== 'pointing') return null;
  return (
    <div
      className={styles['shield']}
      onWheel={({ deltaX, deltaY }) => controller.scrollBy(deltaX, deltaY)}
    />
  );
}

function Spoken(): JSX.Element {
  const { spoken } = useDragView();
  return (
    <>
      <p id={DRAG_HELP_ID} hidden>
        Press Space to pick up, arrow keys to choose a place, Enter to drop, Escape to cancel.
      </p>
      <div role="status" aria-label="Dragging" aria-live="assertive" className={styles['spoken']}>
        {spoken}
      </div>
    </>
  );
}
