/**
 * What is known of a value while the template is written. More than the editor's types: it knows
 * how large a number can be and whether JSON could hold the value, since both decide which Jinja
 * says the same as the JavaScript.
 */

export const UNDEFINED = 1;
export const NULL = 2;
export const BOOLEAN = 4;
export const NUMBER = 8;
export const STRING = 16;
export const ARRAY = 32;
export const OBJECT = 64;
const ANYTHING = 127;

export interface Shape {
  /** The kinds of value it can be: a set of the bits above. */
  readonly kinds: number;
  /** Of a number. */
  readonly number: NumberFacts;
  /** Of an array. */
  readonly item?: Shape;
  /** Of an object. The shape of a key that may be missing can be undefined. */
  readonly keys?: ReadonlyMap<string, Shape>;
  /** Of an object: it can have other keys too, of this shape. */
  readonly others?: Shape;
  /** An array or object can hold undefined, or a number JSON does not have, at any depth. */
  readonly holes: boolean;
}

interface NumberFacts {
  /** Infinite when it can be more than a number of JavaScript holds. */
  readonly min: number;
  readonly max: number;
  readonly nan: boolean;
  /** An int of Python for sure; data can be 1.0 where the schema says integer. */
  readonly int: boolean;
}

/** Up to here ints of Python and numbers of JavaScript count alike. */
const SAFE = Number.MAX_SAFE_INTEGER;

const FINITE: NumberFacts = {
  min: -Number.MAX_VALUE,
  max: Number.MAX_VALUE,
  nan: false,
  int: false,
};

function simple(kinds: number): Shape {
  return { kinds, number: FINITE, holes: false };
}

/** No value at all: what an empty list holds. */
export const NEVER = simple(0);
export const ABSENT = simple(UNDEFINED);
export const NOTHING = simple(NULL);
export const TRUTH = simple(BOOLEAN);
export const TEXT = simple(STRING);

/** Any JSON: data that no schema speaks of. */
export const DATA: Shape = simple(ANYTHING & ~UNDEFINED);
/** Any JSON, or missing. */
export const MAYBE_DATA: Shape = simple(ANYTHING);
/** Whatever a view can compute. */
export const UNKNOWN: Shape = {
  kinds: ANYTHING,
  number: { min: -Infinity, max: Infinity, nan: true, int: false },
  holes: true,
};

export function numberShape(facts: Partial<NumberFacts> = {}): Shape {
  return { kinds: NUMBER, number: { ...FINITE, ...facts }, holes: false };
}

/** The rounds of a loop, and lengths. */
export const COUNT = numberShape({ min: 0, max: 2 ** 32, int: true });
/** A number that may be NaN or infinite. */
export const ANY_NUMBER = numberShape({ min: -Infinity, max: Infinity, nan: true });

export function arrayShape(item: Shape): Shape {
  return { kinds: ARRAY, number: FINITE, item, holes: isUnclean(item) };
}

export function objectShape(keys: ReadonlyMap<string, Shape>, others?: Shape): Shape {
  const parts = others ? [...keys.values(), others] : [...keys.values()];
  return {
    kinds: OBJECT,
    number: FINITE,
    keys,
    holes: parts.some(isUnclean),
    ...(others ? { others } : {}),
  };
}

export function canBe(shape: Shape, kinds: number): boolean {
  return (shape.kinds & kinds) !== 0;
}

/** Whether it is always of one of these kinds. */
export function isOnly(shape: Shape, kinds: number): boolean {
  return (shape.kinds & ~kinds) === 0;
}

/** The shape with these kinds taken away; everything where nothing would be left. */
export function without(shape: Shape, kinds: number): Shape {
  const left = shape.kinds & ~kinds;
  return left === 0 ? { ...UNKNOWN, kinds: ANYTHING & ~kinds } : { ...shape, kinds: left };
}

export function only(shape: Shape, kinds: number): Shape {
  return without(shape, ANYTHING & ~kinds);
}

export function maybe(shape: Shape): Shape {
  return { ...shape, kinds: shape.kinds | UNDEFINED };
}

/** A number that can be NaN or infinite. */
export function canOverflow({ kinds, number }: Shape): boolean {
  if ((kinds & NUMBER) === 0) return false;
  return number.nan || number.max > Number.MAX_VALUE || number.min < -Number.MAX_VALUE;
}

/** Small enough that Python's ints count as JavaScript does. */
export function isSafe({ number }: Shape): boolean {
  return !number.nan && number.min >= -SAFE && number.max <= SAFE;
}

/** Whether JSON could not hold it as it is, itself or inside. */
export function isUnclean(shape: Shape): boolean {
  return (
    canBe(shape, UNDEFINED) || canOverflow(shape) || (shape.holes && canBe(shape, ARRAY | OBJECT))
  );
}

export function union(...shapes: readonly Shape[]): Shape {
  const [first, ...rest] = shapes;
  if (!first) return UNKNOWN;
  return rest.reduce(either, first);
}

function either(a: Shape, b: Shape): Shape {
  if (a === b) return a;
  const parts = (kind: number): readonly Shape[] => [a, b].filter((one) => canBe(one, kind));
  const lists = parts(ARRAY);
  const records = parts(OBJECT);
  const items = lists.map(({ item }) => item);
  const known = items.filter((item) => item !== undefined);
  return {
    kinds: a.kinds | b.kinds,
    number: numbers(parts(NUMBER)),
    holes: a.holes || b.holes,
    ...(known.length > 0 && known.length === items.length ? { item: union(...known) } : {}),
    ...recordFacts(records),
  };
}

function numbers(shapes: readonly Shape[]): NumberFacts {
  const [first, second] = shapes;
  if (!first) return FINITE;
  if (!second) return first.number;
  const { number: a } = first;
  const { number: b } = second;
  return {
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    nan: a.nan || b.nan,
    int: a.int && b.int,
  };
}

function recordFacts(shapes: readonly Shape[]): Pick<Shape, 'keys' | 'others'> {
  const [a, b] = shapes;
  if (!a) return {};
  if (!b) return factsOf(a);
  if (!a.keys || !b.keys) return {};
  const keys = new Map<string, Shape>();
  for (const key of [...a.keys.keys(), ...b.keys.keys()]) {
    keys.set(key, union(keyShape(a, key), keyShape(b, key)));
  }
  const others = [a.others, b.others].filter((one) => one !== undefined);
  return others.length > 0 ? { keys, others: union(...others) } : { keys };
}

function factsOf({ keys, others }: Shape): Pick<Shape, 'keys' | 'others'> {
  return { ...(keys ? { keys } : {}), ...(others ? { others } : {}) };
}

/** What a key of an object holds. */
export function keyShape(shape: Shape, key: string): Shape {
  const known = shape.keys?.get(key);
  if (known) return known;
  if (!shape.keys) return shape.holes ? UNKNOWN : MAYBE_DATA;
  return shape.others ? maybe(shape.others) : ABSENT;
}

/** What any key of an object holds. */
export function anyKeyShape(shape: Shape): Shape {
  if (!shape.keys) return shape.holes ? UNKNOWN : DATA;
  const parts = [...shape.keys.values(), ...(shape.others ? [shape.others] : [])];
  return parts.length > 0 ? union(...parts) : DATA;
}

/** What an array holds. */
export function itemShape(shape: Shape): Shape {
  return shape.item ?? (shape.holes ? UNKNOWN : DATA);
}
