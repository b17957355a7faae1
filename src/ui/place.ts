/** Where floating boxes go. Loaded with the first one that opens. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Placement, VirtualElement } from '@floating-ui/dom';

/** Keeps a box at its anchor, as high as there is room. Returns a way to stop. */
export function follow(
  anchor: HTMLElement | VirtualElement,
  box: HTMLElement,
  placement: Placement,
  matchWidth: boolean,
): () => void {
  const update = async (): Promise<void> => {
    const { x, y } = await computePosition(anchor, box, {
      strategy: 'fixed',
      placement,
      middleware: [
        offset(6),
        flip({ padding: 8 }),
        shift({ padding: 8 }),
        size({
          padding: 8,
          apply({ availableHeight, rects }) {
            box.style.maxHeight = `${Math.max(120, Math.floor(availableHeight))}px`;
            if (matchWidth) box.style.minWidth = `${Math.round(rects.reference.width)}px`;
          },
        }),
      ],
    });
    box.style.left = `${Math.round(x)}px`;
    box.style.top = `${Math.round(y)}px`;
    box.style.opacity = '';
  };
  return autoUpdate(anchor, box, () => void update());
}

/** Below the target, or above where there is no room. */
export async function placeTip(target: HTMLElement, box: HTMLElement): Promise<void> {
  const { x, y } = await computePosition(target, box, {
    strategy: 'fixed',
    placement: 'bottom',
    middleware: [offset(6), flip(), shift({ padding: 8 })],
  });
  Object.assign(box.style, { left: `${x}px`, top: `${y}px` });
}
