/**
 * Shapes that a prop's value may have, as small functions that return what is wrong. What is not
 * known without data is never wrong.
 */
import { suggest } from '../../expr/suggest.ts';
import { isKnownArray, isKnownObject, OPEN, UNKNOWN } from '../known.ts';
import type { Known } from '../known.ts';
import type { RuleCode } from './codes.ts';

export interface Fault {
  readonly code: RuleCode;
  /** Where inside the value: `.payload.id`, `[2].label`, or empty. */
  readonly path: string;
  /** The rest of a sentence that starts with the name: `takes text, not 3.` */
  readonly says: string;
}

/** A shape and what to call it: "takes a number". */
export interface Shape {
  readonly wants: string;
  readonly check: (value: Known, path: string) => readonly Fault[];
}

export function show(value: Known): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > 30 ? `${value.slice(0, 29)}…` : value);
  if (isKnownArray(value)) return 'a list';
  if (isKnownObject(value)) return 'an object';
  return value === UNKNOWN ? 'a bound value' : (JSON.stringify(value) ?? 'nothing');
}

export function fault(code: RuleCode, path: string, says: string): Fault {
  return { code, path, says };
}

function wrong(
  shape: Pick<Shape, 'wants'>,
  value: Known,
  path: string,
  hint = '',
): readonly Fault[] {
  return [fault('prop/type', path, `takes ${shape.wants}, not ${show(value)}.${hint}`)];
}

function simple(wants: string, test: (value: Known) => boolean): Shape {
  const shape: Shape = {
    wants,
    check: (value, path) => (test(value) ? [] : wrong(shape, value, path)),
  };
  return shape;
}

export const text = simple('text', (value) => typeof value === 'string');
export const number = simple('a number', (value) => typeof value === 'number');
export const integer = simple('a whole number', (value) => Number.isInteger(value));
export const boolean = simple('true or false', (value) => typeof value === 'boolean');
export const anything: Shape = { wants: 'any value', check: () => [] };

export const nonEmpty: Shape = {
  wants: 'text',
  check: (value, path) =>
    value === '' ? [fault('prop/value', path, 'must not be empty.')] : text.check(value, path),
};

/** Other words for values that people know from CSS and elsewhere. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  small: 'sm',
  medium: 'md',
  large: 'lg',
  left: 'start',
  right: 'end',
  top: 'start',
  bottom: 'end',
  middle: 'center',
  column: 'col',
  'flex-start': 'start',
  'flex-end': 'end',
  'space-between': 'between',
  'space-around': 'around',
  'space-evenly': 'evenly',
  error: 'danger',
  default: 'normal',
};

export function nearest(word: string, values: readonly string[]): string | undefined {
  const other = OTHER_WORDS[word.toLowerCase()];
  return other !== undefined && values.includes(other) ? other : suggest(word, values);
}

export function didYouMean(word: string, values: readonly string[]): string {
  const found = nearest(word, values);
  return found === undefined ? '' : ` Did you mean ${JSON.stringify(found)}?`;
}

export function oneOf(values: readonly string[]): Shape {
  const shape: Shape = {
    wants:
      values.length === 1
        ? `"${values[0]}"`
        : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`,
    check: (value, path) => {
      if (typeof value !== 'string') return wrong(shape, value, path);
      if (values.includes(value)) return [];
      const says = `takes ${shape.wants}, not ${show(value)}.${didYouMean(value, values)}`;
      return [fault('prop/value', path, says)];
    },
  };
  return shape;
}

/** The first shape whose kind of value it is decides; `pick` gives the index, or -1 for none. */
export function either(shapes: readonly Shape[], pick: (value: Known) => number): Shape {
  const shape: Shape = {
    wants: shapes.map(({ wants }) => wants).join(' or '),
    check: (value, path) => {
      const chosen = shapes[pick(value)];
      return chosen ? checkKnown(chosen, value, path) : wrong(shape, value, path);
    },
  };
  return shape;
}

export function list(of: Shape): Shape {
  const shape: Shape = {
    wants: 'a list',
    check: (value, path) =>
      isKnownArray(value)
        ? value.flatMap((item, i) => checkKnown(of, item, `${path}[${i}]`))
        : wrong(shape, value, path),
  };
  return shape;
}

/** Any keys, all with values of one shape. */
export function record(of: Shape): Shape {
  const shape: Shape = {
    wants: 'an object',
    check: (value, path) =>
      isKnownObject(value)
        ? Object.entries(value).flatMap(([key, part]) => checkKnown(of, part, `${path}.${key}`))
        : wrong(shape, value, path),
  };
  return shape;
}

/** An object of these keys. A key that ends with `!` is required. */
export function object(wants: string, keys: Readonly<Record<string, Shape>>): Shape {
  const shapes = new Map(
    Object.entries(keys).map(([key, of]) => [
      key.replace('!', ''),
      { of, required: key.endsWith('!') },
    ]),
  );
  const shape: Shape = {
    wants,
    check: (value, path) => {
      if (!isKnownObject(value)) return wrong(shape, value, path);
      const faults: Fault[] = [];
      for (const [key, part] of Object.entries(value)) {
        const rule = shapes.get(key);
        if (rule) {
          faults.push(...checkKnown(rule.of, part, `${path}.${key}`));
        } else {
          const hint = didYouMean(key, [...shapes.keys()]);
          faults.push(fault('prop/key', path, `has no key ${JSON.stringify(key)}.${hint}`));
        }
      }
      for (const [key, { required }] of shapes) {
        const missing = value[key] === undefined || value[key] === null;
        if (required && missing && !value[OPEN]) {
          faults.push(fault('prop/required', path, `needs ${JSON.stringify(key)}.`));
        }
      }
      return faults;
    },
  };
  return shape;
}

/** Nothing is wrong with what is absent, null, or known to the data only. */
export function checkKnown(shape: Shape, value: Known, path: string): readonly Fault[] {
  return value === UNKNOWN || value === undefined || value === null ? [] : shape.check(value, path);
}
