/** Problems of a view as marks in its text, each with its mends. */
import type { Doc } from '#core/doc/doc.ts';
import { fixFor } from '#core/edit/commands/fix.ts';
import type { DocFix } from '#core/edit/commands/fix.ts';
import type { Problem, TextRange } from '#core/result.ts';
import type { PrintedView } from '#codec/jsx/print.ts';
import { placeProblem } from '#codec/jsx/place-problem.ts';
import type { Marker } from '#editor-host/editor-props.ts';
import type { QuickFix } from '#editor-host/assist.ts';
import { nameRange } from './places.ts';

/** A mark where a problem of the parser stands. */
export function draftMark({ range, fix, severity, message, code }: Problem, text: string): Marker {
  const at = range ?? { start: 0, end: text.length };
  return { at, severity, message, code, fixes: () => replacement(at, fix) };
}

/**
 * A mark where a problem of the document stands; null where the text does not show it. `run` carries
 * out a mend of the document.
 */
export function documentMark(
  problem: Problem,
  doc: Doc,
  printed: PrintedView,
  run: (fix: DocFix) => void,
): Marker | null {
  const { node, severity, message, code, fix } = problem;
  const at = placeOf(problem, doc, printed);
  if (node === undefined || !at) return null;
  return {
    at,
    severity,
    message,
    code,
    fixes() {
      const mend = fixFor(doc, problem);
      return [
        ...replacement(at, fix),
        ...(mend
          ? [{ title: mend.title, fix: { kind: 'run', run: () => run(mend) } } as const]
          : []),
      ];
    },
  };
}

function replacement(at: TextRange, fix: Problem['fix']): readonly QuickFix[] {
  if (fix?.replacement === undefined) return [];
  return [{ title: fix.title, fix: { kind: 'edit', at, text: fix.replacement } }];
}

/** `confirm.action` stands where `confirm` does; what concerns a whole element at its name. */
function placeOf(problem: Problem, doc: Doc, printed: PrintedView): TextRange | undefined {
  const { node, prop, range } = problem;
  if (node === undefined) return undefined;
  if (range && doc.nodes[node]?.source?.text === printed.text) {
    return placeProblem(problem, doc, printed);
  }
  const props = printed.props[node];
  const own =
    prop === undefined ? undefined : (props?.[prop] ?? props?.[prop.split(/[.[]/)[0] ?? '']);
  return own ?? nameRange(printed, node);
}
