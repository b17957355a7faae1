/** A view as text. */
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import type { TextRange } from '#core/result.ts';
import { Output } from './output.ts';
import { printFresh } from './print-fresh.ts';

export interface PrintedView {
  readonly text: string;
  /** Of each node, without its comments. */
  readonly ranges: Readonly<Record<NodeId, TextRange>>;
  /** Of each prop of an element; `test` of a condition, `over` and `item` of a repeat. */
  readonly props: Readonly<Record<NodeId, Readonly<Record<string, TextRange>>>>;
}

/** What was not touched prints as it was written. */
export function printView(doc: Doc): string {
  return printViewWithRanges(doc).text;
}

export function printViewWithRanges(doc: Doc): PrintedView {
  const out = new Output();
  if (doc.root) printFresh(doc.root, '', 'single', { doc, out, child: printFresh });
  return { text: out.toString(), ranges: out.nodes, props: out.props };
}
