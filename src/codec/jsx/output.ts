/** Text that is being written, with the places of what was written. */
import type { NodeId } from '#core/doc/node.ts';
import type { TextRange } from '#core/result.ts';

export class Output {
  readonly nodes: Record<NodeId, TextRange> = {};
  readonly props: Record<NodeId, Record<string, TextRange>> = {};
  #text = '';
  /** Where the last line starts. */
  #line = 0;

  get length(): number {
    return this.#text.length;
  }

  /** Columns already used on the last line. */
  get column(): number {
    return this.#text.length - this.#line;
  }

  write(text: string): void {
    const end = text.lastIndexOf('\n');
    if (end >= 0) this.#line = this.#text.length + end + 1;
    this.#text += text;
  }

  /** Adds what was written apart, to see first whether it fits. */
  append(part: Output): void {
    const offset = this.length;
    for (const [id, range] of Object.entries(part.nodes)) this.nodes[id] = moved(range, offset);
    for (const [id, props] of Object.entries(part.props)) {
      for (const [prop, range] of Object.entries(props)) {
        (this.props[id] ??= {})[prop] = moved(range, offset);
      }
    }
    this.write(part.toString());
  }

  /** Notes that all since `start` is the text of a node. */
  markNode(id: NodeId, start: number): void {
    this.nodes[id] = { start, end: this.length };
  }

  markProp(id: NodeId, prop: string, start: number): void {
    (this.props[id] ??= {})[prop] = { start, end: this.length };
  }

  toString(): string {
    return this.#text;
  }
}

function moved(range: TextRange, offset: number): TextRange {
  return { start: range.start + offset, end: range.end + offset };
}
