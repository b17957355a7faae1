import { useCallback, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useLookingStore } from '#state/looking.ts';
import { openWidget, useStores } from '#state/stores.tsx';
import type { DropMarks } from './marks.ts';
import { Marks } from './marks.ts';

interface MarksRefs {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly stage: RefObject<HTMLElement | null>;
  readonly layer: RefObject<HTMLElement | null>;
  readonly overlay: RefObject<HTMLElement | null>;
  readonly tag: RefObject<HTMLElement | null>;
}

interface KeptMarks {
  /** Puts the marks where their nodes are now. */
  readonly follow: () => void;
  /** Draws the marks of a drag. */
  readonly showDrop: (marks: DropMarks | null) => void;
}

/**
 * Keeps the marks on their nodes: once a frame while things scroll, resize, load or animate. Who
 * draws what they stand at calls `follow`.
 */
export function useMarks(
  { scroller, stage, layer, overlay, tag }: MarksRefs,
  onMoved: () => void,
): KeptMarks {
  const { editor } = useStores();
  const looking = useLookingStore();
  const marks = useRef<Marks | null>(null);
  const moved = useEffectEvent(onMoved);

  const follow = useCallback((): void => {
    const edit = editor.edit();
    const { doc } = openWidget(edit);
    const { hovered, editing } = looking.getState();
    const selection = edit.selection.filter((id) => doc.nodes[id]);
    marks.current?.update({ doc, selection, hovered, editing });
  }, [editor, looking]);

  useLayoutEffect(() => {
    const [seen, box, area] = [scroller.current, layer.current, stage.current];
    if (!seen || !box || !area) return undefined;
    marks.current = new Marks({
      view: seen,
      layer: box,
      stage: area,
      tag: () => tag.current,
      signs: () => overlay.current?.querySelectorAll<HTMLElement>('[data-mark-of]') ?? [],
    });
    let frame = 0;
    const later = (): void => {
      moved();
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        follow();
      });
    };
    const sizes = new ResizeObserver(later);
    sizes.observe(seen);
    sizes.observe(area);
    const changes = new MutationObserver(later);
    changes.observe(area, { childList: true, subtree: true });
    seen.addEventListener('scroll', later, { passive: true });
    for (const type of SETTLING) area.addEventListener(type, later, true);
    const unhover = looking.subscribe(({ hovered, editing }, before) => {
      if (hovered !== before.hovered || editing !== before.editing) later();
    });
    follow();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      changes.disconnect();
      seen.removeEventListener('scroll', later);
      for (const type of SETTLING) area.removeEventListener(type, later, true);
      unhover();
      marks.current?.remove();
      marks.current = null;
    };
  }, [scroller, stage, layer, overlay, tag, looking, follow]);

  const showDrop = useCallback((drop: DropMarks | null) => marks.current?.showDrop(drop), []);
  return { follow, showDrop };
}

/** After these things stand where they will stay. */
const SETTLING = ['load', 'transitionend', 'animationend', 'toggle'] as const;
