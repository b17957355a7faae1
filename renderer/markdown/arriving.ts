/** Marks the end of a Markdown tree that has just come, so that it can fade in. */

/** As much of a tree of HTML as is needed here. */
export interface Piece {
  readonly type: string;
  readonly value?: string;
  readonly tagName?: string;
  readonly properties?: Record<string, unknown>;
  readonly position?: { readonly start: Place; readonly end: Place } | undefined;
  children?: Piece[];
}
interface Place {
  readonly offset?: number | undefined;
}

/** Wraps all text behind an offset of the source into spans that carry the offset. */
export function markArriving(tree: Piece, from: number): void {
  if (!tree.children) return;
  tree.children = tree.children.flatMap((child) => {
    if (child.type !== 'text') {
      markArriving(child, from);
      return [child];
    }
    return split(child, from);
  });
}

function split(text: Piece, from: number): Piece[] {
  const { value = '', position } = text;
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined || end <= from) return [text];
  // Where the source is longer than what it says (`&amp;`), there is no telling where to cut.
  const cut = start < from && end - start === value.length ? from - start : 0;
  const rest: Piece = {
    type: 'element',
    tagName: 'span',
    properties: { dataFrom: from },
    children: [{ type: 'text', value: value.slice(cut) }],
  };
  return cut === 0 ? [rest] : [{ type: 'text', value: value.slice(0, cut) }, rest];
}
