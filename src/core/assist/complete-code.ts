/** Suggestions in code: variables, data, keys after a dot, methods, functions. */
import { dataPaths } from '../expr/data-paths.ts';
import { FUNCTIONS, METHODS, STATICS, isForbiddenKey, staticsOf } from '../expr/methods.ts';
import { isIdentifier } from '../expr/print.ts';
import { inferType } from '../expr/infer-type.ts';
import { alternatives, canBe, without } from '../expr/type.ts';
import type { Type } from '../expr/type.ts';
import { isJsonObject } from '../json.ts';
import type { Json } from '../json.ts';
import { completeTag } from './complete-tag.ts';
import { completeLiteral } from './complete-value.ts';
import type { Completion } from './completion.ts';
import { METHOD_DOCS, STATIC_DOCS, callSnippet } from './method-docs.ts';
import type { Place } from './place.ts';
import { loopNameFor } from './loop-name.ts';
import { wantedIn } from './shapes.ts';
import { partSnippet } from './snippet.ts';
import { kindWords, typeWords, valueWords } from './words.ts';
import { liveValue, parsed, viewAt } from './world.ts';
import type { View, World } from './world.ts';

type CodePlace = Extract<Place, { kind: 'code' }>;
type KeyPlace = Extract<Place, { kind: 'key' }>;

/** More paths than anyone reads. */
const MOST_PATHS = 200;

export function completeCode(place: CodePlace, text: string, world: World): readonly Completion[] {
  const view = viewAt(world, place.loops);
  if (place.object) return afterDot(text.slice(place.object.start, place.object.end), view);
  if (place.wants === 'elements') {
    return [...elementCode(view, world), ...completeTag(place.parents, null)];
  }
  return [
    ...(place.slot ? completeLiteral(place.slot) : []),
    ...variables(place, view, world),
    ...FUNCTIONS_AND_WORDS,
  ];
}

/** Keys of the object before the dot, then the methods that its type has. */
function afterDot(object: string, view: View): readonly Completion[] {
  const statics = staticsOf(object);
  if (statics) return statics.map((name) => staticCall(`${object}.${name}`, name));
  const expr = parsed(object);
  if (!expr) return [];
  const type = without(inferType(expr, view.types), 'null', 'undefined');
  const live = liveValue(expr, view);
  const value = live.ok ? live.value : undefined;
  return [...keysOf(type, value), ...methodsOf(type)];
}

function keysOf(type: Type, value: Json | undefined): readonly Completion[] {
  const now = isJsonObject(value) ? value : {};
  const keys = new Map<string, Type | null>();
  for (const one of alternatives(type)) {
    if (one.kind === 'object') for (const [key, inner] of one.keys) keys.set(key, inner);
  }
  for (const key of Object.keys(now)) if (!keys.has(key)) keys.set(key, null);
  const found = [...keys]
    .filter(([key]) => isIdentifier(key) && !isForbiddenKey(key))
    .map(([key, inner]) => dataItem(key, inner, Object.hasOwn(now, key) ? now[key] : undefined));
  const counted = canBe(type, 'array') || canBe(type, 'string');
  if (!counted || type.kind === 'unknown') return found;
  const length = Array.isArray(value) || typeof value === 'string' ? value.length : undefined;
  return [
    {
      label: 'length',
      kind: 'data',
      detail: length === undefined ? 'number' : String(length),
      doc: 'How many there are.',
    },
    ...found,
  ];
}

function dataItem(label: string, type: Type | null, value: Json | undefined): Completion {
  const words = type ? typeWords(type) : null;
  return {
    label,
    kind: 'data',
    detail: value === undefined ? (words ?? '') : valueWords(value),
    ...(words === null ? {} : { doc: words }),
  };
}

function methodsOf(type: Type): readonly Completion[] {
  return Object.entries(METHODS)
    .filter(([, { on }]) => type.kind === 'unknown' || on.some((kind) => canBe(type, kind)))
    .map(([name]) => {
      const doc = METHOD_DOCS[name] ?? { call: '()', doc: '' };
      return {
        label: name,
        kind: 'method',
        detail: doc.call,
        doc: doc.doc,
        insert: callSnippet(name, doc),
        snippet: true,
      };
    });
}

function staticCall(label: string, name: string): Completion {
  const doc = STATIC_DOCS[label] ?? { call: '()', doc: '' };
  return {
    label: name,
    kind: 'function',
    detail: doc.call,
    doc: doc.doc,
    insert: callSnippet(name, doc),
    snippet: true,
  };
}

const FUNCTIONS_AND_WORDS: readonly Completion[] = [
  ...Object.keys(STATICS).map((name): Completion => ({
    label: name,
    kind: 'function',
    detail: 'functions',
    insert: `${name}.`,
    goesOn: true,
  })),
  ...FUNCTIONS.map((name) => staticCall(name, name)),
  ...['true', 'false', 'null', 'undefined'].map((label): Completion => ({ label, kind: 'value' })),
];

/** Loop variables, then the paths of the data; those that fit the slot before the others. */
function variables(place: CodePlace, view: View, world: World): readonly Completion[] {
  const loops = view.variables
    .toReversed()
    .map((name) => ({ name, value: valueOf(name, view) ?? null }));
  const paths = dataPaths(world.data, loops).slice(0, MOST_PATHS);
  const listed = new Set(paths.map(({ path }) => path));
  const found = paths.map(({ path, sample }): Completion => ({
    label: path,
    kind: view.variables.includes(path) ? 'variable' : 'data',
    detail: valueWords(sample),
  }));
  // Keys that the schema knows and this state does not have.
  const more = [...view.types]
    .filter(([name]) => !listed.has(name) && isIdentifier(name) && !isForbiddenKey(name))
    .map(([name, type]) => dataItem(name, type, undefined));
  const wanted = place.slot ? wantedIn(place.slot).part : null;
  if (!wanted || wanted.kind === 'any') return [...found, ...more];
  const { kind } = wanted.kind;
  const samples = new Map(paths.map(({ path, type }) => [path, type] as const));
  const fits = ({ label }: Completion): boolean => {
    const type = samples.get(label);
    if (kind === 'boolean') return type === 'boolean';
    if (kind === 'number') return type === 'number';
    if (['options', 'series', 'chartData'].includes(kind)) return type === 'array';
    if (['action', 'status', 'cardAction', 'editable'].includes(kind)) return type === 'object';
    return type === 'string' || type === 'number';
  };
  return [...found.filter(fits), ...found.filter((one) => !fits(one)), ...more];
}

function valueOf(name: string, view: View): Json | undefined {
  const live = liveValue({ type: 'name', name }, view);
  return live.ok ? live.value : undefined;
}

/** Between tags: a repeat for each list, a condition for everything that says yes or no. */
function elementCode(view: View, world: World): readonly Completion[] {
  const loops = view.variables
    .toReversed()
    .map((name) => ({ name, value: valueOf(name, view) ?? null }));
  const taken = [...view.variables, ...view.types.keys()];
  return dataPaths(world.data, loops).flatMap(({ path, type, expr, sample }): Completion[] => {
    if (type === 'array') {
      const item = loopNameFor(expr, taken);
      return [
        {
          label: `${path}.map`,
          kind: 'snippet',
          detail: valueWords(sample),
          doc: 'One element an item.',
          insert: `${path}.map((\${1:${item}}) => (\n\t$0\n))`,
          snippet: true,
        },
      ];
    }
    if (type !== 'boolean') {
      return [
        { label: path, kind: 'data', detail: valueWords(sample), doc: 'As part of a condition.' },
      ];
    }
    return [
      {
        label: `${path} &&`,
        kind: 'snippet',
        detail: valueWords(sample),
        doc: 'Shown only when it holds.',
        insert: `${path} && (\n\t$0\n)`,
        snippet: true,
      },
      {
        label: `${path} ? :`,
        kind: 'snippet',
        detail: valueWords(sample),
        doc: 'One thing when it holds, another when not.',
        insert: `${path} ? (\n\t$1\n) : (\n\t$2\n)`,
        snippet: true,
      },
    ];
  });
}

/** Keys of a structured value that are not there yet. */
export function completeKey(
  { slot, keys }: KeyPlace,
  behind: string,
  world: World,
): readonly Completion[] {
  const known = slot && wantedIn(slot).keys;
  if (!known) return slot === null ? [] : spreads(world);
  const written = /^\s*:/.test(behind);
  return Object.entries(known)
    .filter(([key]) => !keys.includes(key))
    .map(([key, { kind, doc, required }]) => ({
      label: key,
      kind: 'key',
      detail: kind === 'any' ? 'any value' : kindWords(kind),
      doc: required ? `${doc} Required.` : doc,
      ...(written
        ? {}
        : {
            insert: partSnippet(key, kind),
            snippet: true,
            ...(kind !== 'any' && ['enum', 'icon', 'color', 'boolean'].includes(kind.kind)
              ? { goesOn: true }
              : {}),
          }),
    }));
}

/** In an object of free keys, such as a payload: keys of the data that would be named alike. */
function spreads({ data }: World): readonly Completion[] {
  return dataPaths(data)
    .filter(({ type, path }) => type !== 'object' && /^[\w$.]+$/.test(path))
    .slice(0, MOST_PATHS)
    .map(({ path, sample }) => {
      const key = path.split('.').at(-1) ?? path;
      return {
        label: key === path ? key : `${key}: ${path}`,
        kind: 'data',
        detail: valueWords(sample),
        ...(key === path ? {} : { insert: `${key}: ${path}` }),
      };
    });
}
