/**
 * The problems of the open document, for the rows that show them. Checking a large document takes
 * longer than an edit may hold up the page, so it follows the edit once that is painted.
 */
import { useSyncExternalStore } from 'react';
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { validate } from '#core/doc/validate.ts';
import type { Problem } from '#core/result.ts';
import type { Editor } from '#state/editor.ts';
import { openWidget, useStores } from '#state/stores.tsx';

interface Checked {
  readonly subscribe: (listener: () => void) => () => void;
  readonly problems: () => readonly Problem[];
}

const known = new WeakMap<Editor, Checked>();

function checkedOf(editor: Editor): Checked {
  const made = known.get(editor) ?? createChecked(editor);
  known.set(editor, made);
  return made;
}

function createChecked(editor: Editor): Checked {
  const listeners = new Set<() => void>();
  const docNow = (): Doc => openWidget(editor.edit()).doc;
  let checked: Doc | null = null;
  let problems: readonly Problem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;

  const check = (): void => {
    timer = undefined;
    const doc = docNow();
    if (doc === checked) return;
    checked = doc;
    problems = validate(doc);
    for (const listener of listeners) listener();
  };
  const follow = (): void => {
    if (docNow() !== checked) timer ??= setTimeout(check);
  };

  return {
    subscribe(listener) {
      if (listeners.size === 0) stop = editor.subscribe(follow);
      listeners.add(listener);
      follow();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop?.();
      };
    },
    problems() {
      // Nobody waits for the first check: what is selected shows with its problems.
      if (checked === null || listeners.size === 0) {
        checked = docNow();
        problems = validate(checked);
      }
      return problems;
    },
  };
}

/** Of one node, in words that compare by value, so that a row is drawn anew only when they change. */
export function useProblemText(
  node: NodeId,
  describe: (own: readonly Problem[]) => string,
): string {
  const checked = checkedOf(useStores().editor);
  return useSyncExternalStore(checked.subscribe, () =>
    describe(checked.problems().filter((problem) => problem.node === node)),
  );
}
