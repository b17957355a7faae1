/**
 * A small language for the objects of the protocol. One table serves three ends: it checks a value,
 * it names the keys that change between camelCase and the wire's snake_case, and it completes what
 * may be left out. What a table does not name is never renamed.
 */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'integer' | 'boolean' }
  /** ISO 8601 string; a Date is converted. */
  | { readonly kind: 'time' }
  /** The integrator's own value, copied as it is. */
  | { readonly kind: 'any' | 'map' }
  /** A widget tree: camelCase on the wire too, without nulls. */
  | { readonly kind: 'widget' }
  | { readonly kind: 'words'; readonly values: readonly string[] }
  | { readonly kind: 'list' | 'record'; readonly of: Shape }
  | ObjectShape
  /** Told apart by `type`. `other` takes unknown types; without it they are refused. */
  | {
      readonly kind: 'tagged';
      readonly cases: ReadonlyMap<string, ObjectShape>;
      readonly other: Shape | null;
    };

export interface ObjectShape {
  readonly kind: 'object';
  readonly fields: readonly NamedField[];
  /** All keys the fields go by, in both spellings. */
  readonly names: ReadonlySet<string>;
}

declare const valueType: unique symbol;

/** The TypeScript type of what a table describes, so that reading by it gives that type. */
export interface Describes<T> {
  readonly [valueType]?: T;
}
type Described<S> = S extends Describes<infer T> ? T : unknown;

export interface Field {
  readonly shape: Shape;
  readonly presence:
    | { readonly is: 'required' | 'optional' }
    | { readonly is: 'default'; readonly make: () => unknown }
    /** Taken from the surroundings: the time, the thread at hand. */
    | { readonly is: 'filled'; readonly from: keyof Fill };
  /** Private to the server: left out of the wire, or sent as `{}`. */
  readonly onWire?: 'omitted' | 'emptied';
}

/** A field with its names, made once: every event goes through here. */
export interface NamedField extends Field {
  readonly name: string;
  /** The same as `name` where the spellings agree. */
  readonly wireName: string;
}

/** What stands in for fields that an author of events may leave out. */
export interface Fill {
  readonly threadId?: string;
  /** ISO 8601. Asked only where the time was left out. */
  readonly now?: () => string;
}

export const string: Shape = { kind: 'string' };
export const number: Shape = { kind: 'number' };
export const integer: Shape = { kind: 'integer' };
export const boolean: Shape = { kind: 'boolean' };
export const time: Shape = { kind: 'time' };
export const any: Shape = { kind: 'any' };
export const map: Shape = { kind: 'map' };
export const widget: Shape = { kind: 'widget' };

export function words(...values: string[]): Shape {
  return { kind: 'words', values };
}

export function list<S extends Shape>(of: S): Shape & Describes<Described<S>[]> {
  return { kind: 'list', of };
}

export function record(of: Shape): Shape {
  return { kind: 'record', of };
}

/** The table of T: a key of T that is missing here does not compile. */
export function object<T>(fields: {
  readonly [K in keyof Required<T>]: Shape | Field;
}): ObjectShape & Describes<T> {
  const named = Object.entries<Shape | Field>(fields).map(([name, entry]): NamedField => {
    const field: Field = 'kind' in entry ? { shape: entry, presence: { is: 'required' } } : entry;
    return { ...field, name, wireName: wireName(name) };
  });
  const names = new Set(named.flatMap((field) => [field.name, field.wireName]));
  return { kind: 'object', fields: named, names };
}

/** Cases by the value of `type`. */
export function tagged<Cases extends Readonly<Record<string, ObjectShape>>>(
  cases: Cases,
  other: Shape | null = null,
): Shape & Describes<Described<Cases[keyof Cases]>> {
  return { kind: 'tagged', cases: new Map(Object.entries(cases)), other };
}

export function optional(shape: Shape): Field {
  return { shape, presence: { is: 'optional' } };
}

export function withDefault(shape: Shape, make: () => unknown): Field {
  return { shape, presence: { is: 'default', make } };
}

export function filled(shape: Shape, from: keyof Fill): Field {
  return { shape, presence: { is: 'filled', from } };
}

export function secret(field: Field, onWire: 'omitted' | 'emptied'): Field {
  return { ...field, onWire };
}

/** `createdAt` → `created_at`. */
function wireName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
