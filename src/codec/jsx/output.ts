/** Text that is being written, with the places of what was written. */
import type { NodeId } from '#core/doc/node.ts';
import type { TextRange } from '#core/result.ts';

/** Where a copied piece came from and where it goes, as the indentation of its lines. */
export interface Shift {
  readonly from: string;
  readonly to: string;
}

export class Output {
  readonly nodes: Record<NodeId, TextRange> = {};
  readonly props: Record<NodeId, Record<string, TextRange>> = {};
  #parts: string[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  write(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Notes that all since `start` is the text of a node. */
  markNode(id: NodeId, start: number): void {
    this.nodes[id] = { start, end: this.#length };
  }

  markProp(id: NodeId, prop: string, start: number): void {
    (this.props[id] ??= {})[prop] = { start, end: this.#length };
  }

  toString(): string {
    return this.#parts.join('');
  }
}
