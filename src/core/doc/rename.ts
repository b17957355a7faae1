/** Puts other expressions in the place of a loop's variables, wherever they are used below it. */
import { boundNames } from '../expr/ast.ts';
import type { Arrow, Expr, ObjectEntry, Pattern, Spread } from '../expr/ast.ts';
import { isNamespace } from '../expr/free-names.ts';
import { unreachable } from '../result.ts';
import { childIds, getNode } from './doc.ts';
import type { Doc } from './doc.ts';
import { bound } from './node.ts';
import type { Node, NodeId } from './node.ts';

/** What a name becomes; a name that is not in the map stays. */
type Replacements = ReadonlyMap<string, Expr>;

function without(replace: Replacements, names: readonly string[]): Replacements {
  if (!names.some((name) => replace.has(name))) return replace;
  return new Map([...replace].filter(([name]) => !names.includes(name)));
}

/** The expression itself where nothing in it changes. */
function substitute(expr: Expr, replace: Replacements): Expr {
  if (replace.size === 0 || isNamespace(expr)) return expr;
  const on = (part: Expr): Expr => substitute(part, replace);
  switch (expr.type) {
    case 'literal':
      return expr;
    case 'name':
      return replace.get(expr.name) ?? expr;
    case 'template':
      return changed(expr, { values: each(expr.values, on) });
    case 'member':
      return changed(expr, { object: on(expr.object) });
    case 'index':
      return changed(expr, { object: on(expr.object), index: on(expr.index) });
    case 'call':
      return changed(expr, {
        object: expr.object && on(expr.object),
        args: each(expr.args, (arg) => argument(arg, replace)),
      });
    case 'unary':
      return changed(expr, { argument: on(expr.argument) });
    case 'binary':
    case 'logical':
      return changed(expr, { left: on(expr.left), right: on(expr.right) });
    case 'conditional':
      return changed(expr, {
        test: on(expr.test),
        // oxlint-disable-next-line unicorn/no-thenable -- A part of the expression, never awaited.
        then: on(expr.then),
        otherwise: on(expr.otherwise),
      });
    case 'array':
      return changed(expr, { items: each(expr.items, (item) => spread(item, replace)) });
    case 'object':
      return changed(expr, { entries: each(expr.entries, (entry) => inEntry(entry, replace)) });
    default:
      return unreachable(expr);
  }
}

function argument(arg: Expr | Spread | Arrow, replace: Replacements): Expr | Spread | Arrow {
  if (arg.type !== 'arrow') return spread(arg, replace);
  const inside = without(replace, arg.params.flatMap(boundNames));
  return changed(arg, { body: substitute(arg.body, inside) });
}

function spread(part: Expr | Spread, replace: Replacements): Expr | Spread {
  return part.type === 'spread'
    ? changed(part, { argument: substitute(part.argument, replace) })
    : substitute(part, replace);
}

function inEntry(entry: ObjectEntry | Spread, replace: Replacements): ObjectEntry | Spread {
  if (entry.type === 'spread') {
    return changed(entry, { argument: substitute(entry.argument, replace) });
  }
  const key = typeof entry.key === 'string' ? entry.key : substitute(entry.key, replace);
  return changed(entry, { key, value: substitute(entry.value, replace) });
}

function each<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const next = list.map(change);
  return next.every((item, i) => item === list[i]) ? list : next;
}

function changed<T extends object>(whole: T, parts: Partial<T>): T {
  const keys = Object.keys(parts) as (keyof T)[];
  return keys.every((key) => whole[key] === parts[key]) ? whole : { ...whole, ...parts };
}

/** The nodes below `top` that change, as they become. Names bound again further in are left alone. */
export function substituteBelow(doc: Doc, top: NodeId, replace: Replacements): readonly Node[] {
  const found: Node[] = [];
  const visit = (id: NodeId, names: Replacements): void => {
    if (names.size === 0) return;
    const node = getNode(doc, id);
    const next = substituteOwn(node, names);
    if (next !== node) found.push(next);
    const inside = node.kind === 'repeat' ? without(names, loopNames(node)) : names;
    for (const child of childIds(node)) visit(child, inside);
  };
  for (const child of childIds(getNode(doc, top))) visit(child, replace);
  return found;
}

export function loopNames(node: {
  readonly item: Pattern;
  readonly index?: string;
}): readonly string[] {
  return [...boundNames(node.item), ...(node.index === undefined ? [] : [node.index])];
}

function substituteOwn(node: Node, replace: Replacements): Node {
  switch (node.kind) {
    case 'element': {
      const props = Object.entries(node.props).map(([name, value]) => {
        if (value.kind === 'literal') return [name, value] as const;
        const expr = substitute(value.expr, replace);
        return [name, expr === value.expr ? value : bound(expr)] as const;
      });
      return props.every(([name, value]) => value === node.props[name])
        ? node
        : { ...node, props: Object.fromEntries(props) };
    }
    case 'repeat':
      return changed(node, { over: substitute(node.over, replace) });
    case 'when':
      return changed(node, { test: substitute(node.test, replace) });
    case 'fragment':
      return node;
    default:
      return unreachable(node);
  }
}
