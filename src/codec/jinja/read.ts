/** Reading a key or an item of a value that is neither null nor undefined. */
import { UNDEFINED_TEXT, atom, cheap, code, valueOf } from './code.ts';
import type { Code } from './code.ts';
import { path } from './context.ts';
import type { Context } from './context.ts';
import { isAttribute, isDotted } from './names.ts';
import { jinjaString } from './quote.ts';
import {
  ABSENT,
  ARRAY,
  COUNT,
  NULL,
  NUMBER,
  OBJECT,
  STRING,
  TEXT,
  UNDEFINED,
  anyKeyShape,
  canBe,
  isOnly,
  itemShape,
  keyShape,
  maybe,
  union,
  without,
} from './shape.ts';
import type { Shape } from './shape.ts';

const NULLISH = NULL | UNDEFINED;

/** `object.key`. */
export function readKey(object: Code, key: string, context: Context): Code {
  const shape = without(object.shape, NULLISH);
  const found = memberShape(shape, key);
  if (found === ABSENT) return cheap(UNDEFINED_TEXT, ABSENT);
  if (isOnly(shape, OBJECT)) {
    if (object.cheap || !canBe(found, UNDEFINED)) return keyOf(object, key, found);
    return context.once(object, (again) => keyOf(again, key, found));
  }
  if (key === 'length' && isOnly(shape, ARRAY)) return code(`(${atom(object)} | length)`, COUNT);
  if (key === 'length' && isOnly(shape, STRING)) {
    return code(`((${units(atom(object))} | length) // 2)`, COUNT);
  }
  return context.value('_get', found, valueOf(object), jinjaString(key));
}

/** A text in JavaScript's units, two bytes each. */
function units(text: string): string {
  return `${text}.encode("utf-16-le", "surrogatepass")`;
}

function keyOf(object: Code, key: string, shape: Shape): Code {
  const hidden = isAttribute(key, true);
  const text =
    isDotted(key) && !hidden ? `${atom(object)}.${key}` : `${atom(object)}[${jinjaString(key)}]`;
  const found: Code = object.cheap ? path(text, shape) : code(text, shape);
  // What Python finds under this name when there is no such key is a method.
  return hidden && found.defined !== undefined
    ? { ...found, defined: `${jinjaString(key)} in ${atom(object)}` }
    : found;
}

function memberShape(shape: Shape, key: string): Shape {
  const parts: Shape[] = [];
  if (canBe(shape, OBJECT)) parts.push(keyShape(shape, key));
  if (canBe(shape, ARRAY | STRING)) parts.push(key === 'length' ? COUNT : ABSENT);
  if (parts.length === 0 || !isOnly(shape, OBJECT | ARRAY | STRING)) parts.push(ABSENT);
  return parts.every((part) => part === ABSENT) ? ABSENT : union(...parts);
}

/** The item of a pattern such as `[first, second]`. */
export function readItem(list: Code, index: number): Code {
  const shape = without(list.shape, NULLISH);
  const item = union(
    ...(canBe(shape, ARRAY) ? [itemShape(shape)] : []),
    ...(canBe(shape, STRING) ? [TEXT] : []),
  );
  return path(`${atom(list)}[${index}]`, maybe(item));
}

/** `object[index]`, for an index that is not a text written out. */
export function readIndex(object: Code, index: Code, asText: string, context: Context): Code {
  const shape = without(object.shape, NULLISH);
  const found = indexShape(shape);
  const twice = object.cheap && index.cheap;
  if (isOnly(shape, ARRAY) && isCount(index.shape)) {
    const text = `${atom(object)}[${index.text}]`;
    const item = maybe(itemShape(shape));
    if (twice) return path(text, item);
    return context.once(object, (list) =>
      context.once(index, (at) => path(`${list.text}[${at.text}]`, item)),
    );
  }
  if (isOnly(shape, OBJECT) && isOnly(index.shape, STRING) && twice) {
    const text = `${object.text}[${index.text}]`;
    return { ...path(text, found), defined: `${index.text} in ${object.text}` };
  }
  return context.value('_get', found, valueOf(object), asText);
}

/** An int that is no less than zero: Python counts others from the end. */
function isCount({ kinds, number }: Shape): boolean {
  return kinds === NUMBER && number.int && number.min >= 0;
}

function indexShape(shape: Shape): Shape {
  const parts: Shape[] = [ABSENT];
  if (canBe(shape, ARRAY)) parts.push(itemShape(shape), COUNT);
  if (canBe(shape, STRING)) parts.push(TEXT, COUNT);
  if (canBe(shape, OBJECT)) parts.push(anyKeyShape(shape));
  return union(...parts);
}
