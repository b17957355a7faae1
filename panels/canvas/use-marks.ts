import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useLooking, useLookingStore } from '#state/looking.ts';
import { openWidget, useEdit, useExpansion, useStores } from '#state/stores.tsx';
import type { DropMarks } from './marks.ts';
import { Marks } from './marks.ts';

interface MarksRefs {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly stage: RefObject<HTMLElement | null>;
  readonly layer: RefObject<HTMLElement | null>;
  readonly overlay: RefObject<HTMLElement | null>;
  readonly tag: RefObject<HTMLElement | null>;
}

/**
 * Keeps the marks on their nodes: at once after an edit or a selection, and once a frame while
 * things scroll, resize, load or animate. Returns what draws the marks of a drag.
 */
export function useMarks(
  { scroller, stage, layer, overlay, tag }: MarksRefs,
  onMoved: () => void,
): (marks: DropMarks | null) => void {
  const { editor } = useStores();
  const looking = useLookingStore();
  const marks = useRef<Marks | null>(null);
  const moved = useEffectEvent(onMoved);
  // What changes with these is put in its place in the same frame.
  useEdit((edit) => edit.selection);
  useExpansion((state) => state.expansion);
  useLooking((state) => state.zoom);

  const update = (): void => {
    const edit = editor.edit();
    const { doc } = openWidget(edit);
    const { hovered, editing } = looking.getState();
    const selection = edit.selection.filter((id) => doc.nodes[id]);
    marks.current?.update({ doc, selection, hovered, editing });
  };
  const updateNow = useEffectEvent(update);

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
        updateNow();
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
  }, [scroller, stage, layer, overlay, tag, looking]);

  useLayoutEffect(update);
  return (drop) => marks.current?.showDrop(drop);
}

/** After these things stand where they will stay. */
const SETTLING = ['load', 'transitionend', 'animationend', 'toggle'] as const;
