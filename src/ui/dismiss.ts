/** Closing of what floats: the topmost takes Esc; a press or focus outside closes what it left. */

interface Open {
  readonly box: HTMLElement;
  readonly anchor: HTMLElement | null;
  readonly close: () => void;
}

const open: Open[] = [];

function isInside(entry: Open, target: EventTarget | null): boolean {
  return (
    target instanceof Node &&
    (entry.box.contains(target) || entry.anchor?.contains(target) === true)
  );
}

function closeLeft(target: EventTarget | null): void {
  for (const entry of open.toReversed()) if (!isInside(entry, target)) entry.close();
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  const top = open.at(-1);
  if (!top) return;
  event.preventDefault();
  event.stopPropagation();
  top.close();
}

const onPress = (event: PointerEvent): void => closeLeft(event.target);
const onFocus = (event: FocusEvent): void => closeLeft(event.target);

/** Calls `close` when `box` should go. The anchor counts as inside, so its click may toggle. */
export function onDismiss(
  box: HTMLElement,
  anchor: HTMLElement | null,
  close: () => void,
): () => void {
  const entry: Open = { box, anchor, close };
  if (open.length === 0) {
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('focusin', onFocus, true);
  }
  open.push(entry);
  return () => {
    open.splice(open.indexOf(entry), 1);
    if (open.length > 0) return;
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('pointerdown', onPress, true);
    document.removeEventListener('focusin', onFocus, true);
  };
}
