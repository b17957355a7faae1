/** What can be written in an expression field of a node: as in its place in the view. */
import type { Doc } from '../doc/doc.ts';
import { getNode } from '../doc/doc.ts';
import type { NodeId } from '../doc/node.ts';
import { ancestorsOf } from '../doc/tree.ts';
import { printExpr, printPattern } from '../expr/print.ts';
import { complete } from './complete.ts';
import type { Completions } from './completion.ts';
import type { World } from './world.ts';

/** Offsets are into the expression alone. */
export function completeExpr(
  text: string,
  offset: number,
  doc: Doc,
  node: NodeId,
  world: World,
): Completions | null {
  const before = `${loopsAround(doc, node)}<_ _={`;
  const found = complete(before + text, before.length + offset, world);
  if (!found || found.from < before.length) return null;
  return { ...found, from: found.from - before.length, to: found.to - before.length };
}

/** The repeats around a node as code that is left open. */
function loopsAround(doc: Doc, node: NodeId): string {
  return ancestorsOf(doc, node)
    .map((id) => getNode(doc, id))
    .filter((around) => around.kind === 'repeat')
    .toReversed()
    .map(({ over, item, index }) => {
      const params = [printPattern(item), ...(index === undefined ? [] : [index])].join(', ');
      return `<>{(${printExpr(over)}).map((${params}) => `;
    })
    .join('');
}

/** Snippet text as plain text, and where its first place for the caret is. */
export function plainSnippet(snippet: string): { readonly text: string; readonly caret: number } {
  let caret = -1;
  let text = '';
  for (const [piece, stop, words, escaped] of snippet.matchAll(
    /\$(?:\d|\{\d:([^}]*)\})()|\\([$}\\])|[^$\\]+|[^]/g,
  )) {
    if (escaped !== undefined) text += escaped;
    else if (words !== undefined) {
      if (caret < 0) caret = text.length + (stop ?? '').length;
      text += stop ?? '';
    } else text += piece;
  }
  return { text, caret: caret < 0 ? text.length : caret };
}
