import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type * as completeExprModule from '#core/assist/complete-expr.ts';
import type { Completion, Completions } from '#core/assist/completion.ts';
import type { NodeId } from '#core/doc/node.ts';
import { stateData } from '#core/project/project.ts';
import { openWidget, useStores } from '#state/stores.tsx';

/** Few enough to stand below a field. */
const MOST = 6;

type Assist = typeof completeExprModule;

/** Comes with the parser, once an expression is written. */
let assist: Assist | null = null;

interface Suggesting {
  readonly id: string;
  readonly items: readonly Completion[];
  readonly active: number;
  readonly take: (item: Completion) => void;
  /** True when the key was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** Suggestions for the word before the caret of a field, after something was typed in it. */
export function useSuggestions(
  node: NodeId,
  text: string,
  typed: boolean,
  field: RefObject<HTMLInputElement | null>,
  onChange: (text: string) => void,
): Suggesting {
  const { editor } = useStores();
  const id = useId();
  const [, arrived] = useState(false);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [choice, setChoice] = useState({ text, active: -1 });
  useEffect(() => {
    if (assist) return;
    void import('#core/assist/complete-expr.ts').then((module) => {
      assist = module;
      arrived(true);
    });
  }, []);

  const found = typed && closedAt !== text ? suggest() : null;
  const items = found ? matching(found, text) : NONE;
  const active = choice.text === text ? Math.min(choice.active, items.length - 1) : -1;

  function suggest(): Completions | null {
    const edit = editor.edit();
    const widget = openWidget(edit);
    if (!assist || !Object.hasOwn(widget.doc.nodes, node)) return null;
    const world = { data: stateData(widget, edit.state), schema: widget.jsonSchema };
    const caret = field.current?.selectionStart ?? text.length;
    return assist.completeExpr(text, caret, widget.doc, node, world);
  }

  const take = (item: Completion): void => {
    if (!found || !assist) return;
    const insert = item.insert ?? item.label;
    const plain = item.snippet
      ? assist.plainSnippet(insert)
      : { text: insert, caret: insert.length };
    const next = text.slice(0, found.from) + plain.text + text.slice(found.to);
    const caret = found.from + plain.caret;
    if (!item.goesOn) setClosedAt(next);
    onChange(next);
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  };

  const onKey = (event: KeyboardEvent): boolean => {
    if (items.length === 0) return false;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setChoice({ text, active: Math.max(-1, Math.min(items.length - 1, active + step)) });
        return true;
      }
      case 'Escape':
        setClosedAt(text);
        return true;
      case 'Tab':
      case 'Enter': {
        const item = items[event.key === 'Tab' && !event.shiftKey ? Math.max(0, active) : active];
        if (!item || event.shiftKey) return false;
        take(item);
        return true;
      }
      default:
        return false;
    }
  };
  return { id, items, active, take, onKey };
}

const NONE: readonly never[] = [];

/** Those that go on from what is written; none once it is written out. */
function matching({ items, from, to }: Completions, text: string): readonly Completion[] {
  const word = text.slice(from, to).toLowerCase();
  const begins = items.filter(({ label }) => label.toLowerCase().startsWith(word));
  const holds = items.filter(
    ({ label }) => !label.toLowerCase().startsWith(word) && label.toLowerCase().includes(word),
  );
  const found = [...begins, ...holds].slice(0, MOST);
  return found.length === 1 && found[0]?.label.toLowerCase() === word ? NONE : found;
}
