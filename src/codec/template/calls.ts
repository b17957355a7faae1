/** Short ways to write calls and members. */
import type { Arrow, Expr, Spread } from '#core/expr/ast.ts';
import { isIdentifier } from '#core/expr/print.ts';

export function call(object: Expr, method: string, ...args: (Expr | Spread | Arrow)[]): Expr {
  return { type: 'call', object, method, args, optional: false };
}

export function callStatic(
  namespace: 'Math' | 'Object',
  method: string,
  ...args: (Expr | Spread)[]
): Expr {
  return call({ type: 'name', name: namespace }, method, ...args);
}

export function callFunction(name: 'String' | 'Number' | 'Boolean', arg: Expr): Expr {
  return { type: 'call', object: null, method: name, args: [arg], optional: false };
}

export function member(object: Expr, property: string): Expr {
  return { type: 'member', object, property, optional: false };
}

/** `object.key` where the key is a constant that allows it, else `object[key]`. */
export function partOf(object: Expr, key: Expr): Expr {
  return key.type === 'literal' && typeof key.value === 'string' && isIdentifier(key.value)
    ? member(object, key.value)
    : { type: 'index', object, index: key, optional: false };
}

export function text(value: string): Expr {
  return { type: 'literal', value };
}

export function number(value: number): Expr {
  return { type: 'literal', value };
}

/** `(one) => body`. */
export function arrow(name: string, body: Expr): Arrow {
  return { type: 'arrow', params: [{ type: 'name', name }], body };
}

/** Pieces joined to a text; constant ones become part of it. */
export function joined(parts: readonly Expr[]): Expr {
  const quasis = [''];
  const values: Expr[] = [];
  const add = (piece: string): void => {
    quasis.push((quasis.pop() ?? '') + piece);
  };
  for (const part of parts) {
    if (part.type === 'literal' && /string|number/.test(typeof part.value)) {
      add(String(part.value));
    } else if (part.type === 'template') {
      add(part.quasis[0] ?? '');
      part.values.forEach((value, i) => {
        values.push(value);
        quasis.push(part.quasis[i + 1] ?? '');
      });
    } else {
      values.push(part);
      quasis.push('');
    }
  }
  return values.length === 0 ? text(quasis.join('')) : { type: 'template', quasis, values };
}
