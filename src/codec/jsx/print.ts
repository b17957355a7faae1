/** A view as text. What was not touched prints as it was written. */
import { getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId, Source } from '#core/doc/node.ts';
import type { TextRange } from '#core/result.ts';
import { copy } from './copy.ts';
import { Output } from './output.ts';
import { printChild, printKept } from './print-kept.ts';
import { writtenSource } from './printing.ts';
import type { Printing } from './printing.ts';

export interface PrintedView {
  readonly text: string;
  /** Of each node, without its comments. */
  readonly ranges: Readonly<Record<NodeId, TextRange>>;
  /** Of each prop of an element; `test` of a condition, `over` and `item` of a repeat. */
  readonly props: Readonly<Record<NodeId, Readonly<Record<string, TextRange>>>>;
}

export function printView(doc: Doc): string {
  return printViewWithRanges(doc).text;
}

export function printViewWithRanges(doc: Doc): PrintedView {
  const out = new Output();
  if (doc.root) printRoot(doc.root, { doc, out, child: printChild, kept: printKept });
  return { text: out.toString(), ranges: out.nodes, props: out.props };
}

function printRoot(id: NodeId, printing: Printing): void {
  const node = getNode(printing.doc, id);
  const source = writtenSource(node);
  // A root of its own text takes all before and after it along.
  if (!source || !isWholeText(source)) {
    printChild(id, '', 'single', printing);
    // A root that was wrapped leaves its line break at the end of the file.
    const inner = Object.values(printing.doc.nodes).find((node) => isWholeText(node.source));
    if (inner?.source?.text.endsWith('\n')) printing.out.write('\n');
    return;
  }
  const shift = { text: source.text, from: '', to: '', fixed: [] };
  copy(printing.out, shift, 0, source.start);
  printKept(node, source, shift, printing);
  copy(printing.out, shift, source.end, source.text.length);
}

/** Whether a node was the root of its text. */
function isWholeText(source: Source | undefined): boolean {
  return source?.lead === 0 && source.trail === source.text.length;
}
