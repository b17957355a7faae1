/** What may be called in a view: methods of values, and functions such as `Math.round`. */

type Receiver = 'string' | 'array' | 'number';

export interface Method {
  readonly on: readonly Receiver[];
  /** Fewest and most arguments. */
  readonly args: readonly [number, number];
  /** The first argument is a function. */
  readonly callback?: true;
}

export const METHODS: Readonly<Record<string, Method>> = {
  map: { on: ['array'], args: [1, 1], callback: true },
  filter: { on: ['array'], args: [1, 1], callback: true },
  some: { on: ['array'], args: [1, 1], callback: true },
  every: { on: ['array'], args: [1, 1], callback: true },
  find: { on: ['array'], args: [1, 1], callback: true },
  join: { on: ['array'], args: [0, 1] },
  reverse: { on: ['array'], args: [0, 0] },
  slice: { on: ['array', 'string'], args: [0, 2] },
  includes: { on: ['array', 'string'], args: [1, 2] },
  concat: { on: ['array', 'string'], args: [0, Infinity] },
  toFixed: { on: ['number'], args: [0, 1] },
  toUpperCase: { on: ['string'], args: [0, 0] },
  toLowerCase: { on: ['string'], args: [0, 0] },
  trim: { on: ['string'], args: [0, 0] },
  split: { on: ['string'], args: [0, 2] },
  replace: { on: ['string'], args: [2, 2] },
  replaceAll: { on: ['string'], args: [2, 2] },
  startsWith: { on: ['string'], args: [1, 2] },
  endsWith: { on: ['string'], args: [1, 2] },
  padStart: { on: ['string'], args: [1, 2] },
};

/** Functions of a namespace, by namespace. Their names are reserved: no data key can hide them. */
export const STATICS: Readonly<Record<string, readonly string[]>> = {
  Math: ['round', 'floor', 'ceil', 'min', 'max', 'abs'],
  Object: ['keys', 'values', 'entries'],
};

/** Functions called by their bare name. */
export const FUNCTIONS: readonly string[] = ['String', 'Number', 'Boolean'];

export function methodOf(name: string): Method | undefined {
  return Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
}

export function staticsOf(namespace: string): readonly string[] | undefined {
  return Object.hasOwn(STATICS, namespace) ? STATICS[namespace] : undefined;
}

/** Names a variable of a view cannot have. */
export function isReservedName(name: string): boolean {
  return staticsOf(name) !== undefined || FUNCTIONS.includes(name) || name === 'undefined';
}

/** Keys that reach behind the data and are never read. */
export function isForbiddenKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor';
}

/** The key that would change what an object is; never written. */
export function isForbiddenEntry(key: string): boolean {
  return key === '__proto__';
}
