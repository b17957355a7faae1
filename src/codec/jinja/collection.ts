/** Arrays and objects written out in a view. */
import type { Expr, ObjectEntry, Spread } from '#core/expr/ast.ts';
import { isForbiddenEntry } from '#core/expr/methods.ts';
import { atom, code, valueOf } from './code.ts';
import type { Code } from './code.ts';
import type { Context } from './context.ts';
import { jinjaString } from './quote.ts';
import type { Scope } from './scope.ts';
import {
  ARRAY,
  NEVER,
  OBJECT,
  STRING,
  TEXT,
  anyKeyShape,
  arrayShape,
  canBe,
  isOnly,
  itemShape,
  objectShape,
  union,
} from './shape.ts';
import type { Shape } from './shape.ts';
import { textOf } from './text.ts';

export function compileArray(
  items: readonly (Expr | Spread)[],
  scope: Scope,
  context: Context,
): Code {
  const pieces: string[] = [];
  const shapes: Shape[] = [];
  let run: string[] = [];
  const flush = (): void => {
    if (run.length > 0) pieces.push(`[${run.join(', ')}]`);
    run = [];
  };
  for (const item of items) {
    if (item.type === 'spread') {
      flush();
      const list = context.compile(item.argument, scope);
      // A text falls apart into its characters; of what else is spread JavaScript makes no array.
      pieces.push(isOnly(list.shape, ARRAY) ? atom(list) : `(${valueOf(list)} | list)`);
      shapes.push(spreadShape(list.shape));
    } else {
      const value = context.compile(item, scope);
      run.push(valueOf(value));
      shapes.push(value.shape);
    }
  }
  flush();
  const [only = '[]'] = pieces;
  const text = pieces.length > 1 ? `(${pieces.join(' + ')})` : only;
  return code(text, arrayShape(union(NEVER, ...shapes)));
}

function spreadShape(shape: Shape): Shape {
  return union(
    NEVER,
    ...(canBe(shape, ARRAY) ? [itemShape(shape)] : []),
    ...(canBe(shape, STRING) ? [TEXT] : []),
  );
}

export function compileObject(
  entries: readonly (ObjectEntry | Spread)[],
  scope: Scope,
  context: Context,
): Code {
  let whole: Code | undefined;
  let run: (readonly [key: string, value: string])[] = [];
  let known = new Map<string, Shape>();
  let others: Shape | undefined;
  const flush = (): void => {
    if (run.length === 0 && whole) return;
    const own = code(record(run), objectShape(known, others));
    whole = whole ? spread(whole, own, context) : own;
    run = [];
    known = new Map();
    others = undefined;
  };
  for (const entry of entries) {
    if (entry.type === 'spread') {
      flush();
      const from = context.compile(entry.argument, scope);
      whole = spread(whole ?? code('{}', objectShape(new Map())), from, context);
      continue;
    }
    const value = context.compile(entry.value, scope);
    if (typeof entry.key === 'string') {
      if (isForbiddenEntry(entry.key)) continue;
      run.push([jinjaString(entry.key), valueOf(value)]);
      known.set(entry.key, value.shape);
    } else {
      run.push([textOf(context.compile(entry.key, scope), context), valueOf(value)]);
      others = others ? union(others, value.shape) : value.shape;
    }
  }
  flush();
  return whole ?? code('{}', objectShape(new Map()));
}

/** A space keeps two closing braces from ending the expression for readers that do not count them. */
function record(entries: readonly (readonly [string, string])[]): string {
  const text = entries.map(([key, value]) => `${key}: ${value}`).join(', ');
  return `{${text}${text.endsWith('}') ? ' ' : ''}}`;
}

/** One object with what another value brings over it. */
function spread(into: Code, from: Code, context: Context): Code {
  const parts = [anyKeyShape(into.shape)];
  if (canBe(from.shape, OBJECT)) parts.push(anyKeyShape(from.shape));
  if (canBe(from.shape, ARRAY)) parts.push(itemShape(from.shape));
  if (canBe(from.shape, STRING)) parts.push(TEXT);
  const shape = objectShape(new Map(), union(...parts));
  return context.value('_spread', shape, valueOf(into), valueOf(from));
}
