/**
 * Lays code out in lines of 80 columns as Prettier does: a group stands on one line where it fits
 * and breaks at all of its lines where it does not.
 */
export type Layout = string | readonly Layout[] | Group | Indent | Line | Choice;

interface Group {
  readonly kind: 'group';
  readonly inner: Layout;
  /** Broken even where it would fit. */
  readonly broken: boolean;
}
interface Indent {
  readonly kind: 'indent';
  readonly inner: Layout;
}
interface Line {
  readonly kind: 'line';
  /** What stands there when its group is on one line; null: it breaks always. */
  readonly flat: string | null;
}
/** One text in a broken group, another in a flat one. */
interface Choice {
  readonly kind: 'choice';
  readonly broken: string;
  readonly flat: string;
}

export const WIDTH = 80;

export const line: Layout = { kind: 'line', flat: ' ' };
export const softline: Layout = { kind: 'line', flat: '' };
export const hardline: Layout = { kind: 'line', flat: null };

export function group(inner: Layout, broken = false): Layout {
  return { kind: 'group', inner, broken: broken || breaks(inner) };
}

export function indent(inner: Layout): Layout {
  return { kind: 'indent', inner };
}

export function ifBroken(broken: string, flat = ''): Layout {
  return { kind: 'choice', broken, flat };
}

export function join(parts: readonly Layout[], separator: Layout): Layout {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part]));
}

/** `open`, the parts one a line with commas, `close`; or all on one line. */
export function enclose(
  open: string,
  parts: readonly Layout[],
  close: string,
  options: { readonly space?: boolean; readonly broken?: boolean; readonly mark?: string } = {},
): Layout {
  if (parts.length === 0) return open + close;
  const { space = false, broken = false, mark = ',' } = options;
  const edge = space ? line : softline;
  const inner = [edge, join(parts, [mark, line])];
  return group([open, indent(inner), ifBroken(mark), edge, close], broken);
}

/** Whether a layout can't stand on one line. */
function breaks(layout: Layout): boolean {
  if (typeof layout === 'string') return false;
  if (isList(layout)) return layout.some(breaks);
  switch (layout.kind) {
    case 'group':
      return layout.broken;
    case 'indent':
      return breaks(layout.inner);
    case 'line':
      return layout.flat === null;
    case 'choice':
      return false;
  }
}

function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}

/** The layout on one line, also where it would rather be broken. */
export function flatText(layout: Layout): string {
  if (typeof layout === 'string') return layout;
  if (isList(layout)) return layout.map(flatText).join('');
  switch (layout.kind) {
    case 'group':
    case 'indent':
      return flatText(layout.inner);
    case 'line':
      return layout.flat ?? '\n';
    case 'choice':
      return layout.flat;
  }
}

interface Pending {
  readonly depth: number;
  readonly flat: boolean;
  readonly layout: Layout;
}

/** The code, without trailing blanks, ending as the layout ends. */
export function render(layout: Layout): string {
  let text = '';
  let column = 0;
  const stack: Pending[] = [{ depth: 0, flat: false, layout }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { depth, flat, layout } = top;
    if (typeof layout === 'string') {
      text += layout;
      column += layout.length;
    } else if (isList(layout)) {
      for (const part of layout.toReversed()) stack.push({ depth, flat, layout: part });
    } else if (layout.kind === 'indent') {
      stack.push({ depth: depth + 1, flat, layout: layout.inner });
    } else if (layout.kind === 'choice') {
      stack.push({ depth, flat, layout: flat ? layout.flat : layout.broken });
    } else if (layout.kind === 'group') {
      const next = { depth, flat: true, layout: layout.inner };
      const fitting = flat || (!layout.broken && fits(next, stack, WIDTH - column));
      stack.push({ ...next, flat: fitting });
    } else if (flat && layout.flat !== null) {
      text += layout.flat;
      column += layout.flat.length;
    } else {
      text += `\n${'  '.repeat(depth)}`;
      column = depth * 2;
    }
  }
  return text.replaceAll(/[ ]+$/gm, '');
}

/** Whether what comes next, up to the next possible line break, has room. */
function fits(next: Pending, rest: readonly Pending[], room: number): boolean {
  const stack: Pending[] = [next];
  let left = room;
  let behind = rest.length;
  while (left >= 0) {
    const top = stack.pop() ?? rest[(behind -= 1)];
    if (!top) return true;
    const { depth, flat, layout } = top;
    if (typeof layout === 'string') {
      left -= layout.length;
    } else if (isList(layout)) {
      for (const part of layout.toReversed()) stack.push({ depth, flat, layout: part });
    } else if (layout.kind === 'indent') {
      stack.push({ depth, flat, layout: layout.inner });
    } else if (layout.kind === 'group') {
      stack.push({ depth, flat: flat && !layout.broken, layout: layout.inner });
    } else if (layout.kind === 'choice') {
      left -= (flat ? layout.flat : layout.broken).length;
    } else if (flat && layout.flat !== null) {
      left -= layout.flat.length;
    } else {
      return true;
    }
  }
  return false;
}
