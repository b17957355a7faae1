/** What the methods and functions of the language do, in a line each. */
interface MethodDoc {
  /** How it is called, without the name. */
  readonly call: string;
  readonly doc: string;
  /** What is put in, with the caret's stops; absent: `name()` or `name(…)`. */
  readonly snippet?: string;
}

const each = (body: string) => `((\${1:item}) => ${body})`;

export const METHOD_DOCS: Readonly<Record<string, MethodDoc>> = {
  map: { call: '(item, index) => …', doc: 'One result an item.', snippet: each('$2') },
  filter: { call: '(item) => …', doc: 'The items for which it holds.', snippet: each('$2') },
  some: { call: '(item) => …', doc: 'Whether it holds for any item.', snippet: each('$2') },
  every: { call: '(item) => …', doc: 'Whether it holds for all items.', snippet: each('$2') },
  find: { call: '(item) => …', doc: 'The first item for which it holds.', snippet: each('$2') },
  join: { call: '(separator)', doc: 'All items as one text.', snippet: '("${1:, }")' },
  reverse: { call: '()', doc: 'The items from last to first, as a new list.' },
  slice: { call: '(start, end)', doc: 'A part, from start up to end.' },
  includes: { call: '(part)', doc: 'Whether it holds this part.' },
  concat: { call: '(more)', doc: 'This with more at its end.' },
  toFixed: { call: '(digits)', doc: 'The number as text, with this many decimals.' },
  toUpperCase: { call: '()', doc: 'In capital letters.' },
  toLowerCase: { call: '()', doc: 'In small letters.' },
  trim: { call: '()', doc: 'Without blanks at both ends.' },
  split: { call: '(separator)', doc: 'The parts between separators, as a list.' },
  replace: { call: '(text, with)', doc: 'The first match replaced.' },
  replaceAll: { call: '(text, with)', doc: 'Every match replaced.' },
  startsWith: { call: '(text)', doc: 'Whether it begins like this.' },
  endsWith: { call: '(text)', doc: 'Whether it ends like this.' },
  padStart: { call: '(length, with)', doc: 'Filled up at the front to this length.' },
};

export const STATIC_DOCS: Readonly<Record<string, MethodDoc>> = {
  'Math.round': { call: '(number)', doc: 'The nearest whole number.' },
  'Math.floor': { call: '(number)', doc: 'The next lower whole number.' },
  'Math.ceil': { call: '(number)', doc: 'The next higher whole number.' },
  'Math.min': { call: '(a, b, …)', doc: 'The smallest of them.' },
  'Math.max': { call: '(a, b, …)', doc: 'The largest of them.' },
  'Math.abs': { call: '(number)', doc: 'Without its sign.' },
  'Object.keys': { call: '(object)', doc: 'The keys, as a list.' },
  'Object.values': { call: '(object)', doc: 'The values, as a list.' },
  'Object.entries': { call: '(object)', doc: 'A list of [key, value].' },
  String: { call: '(value)', doc: 'The value as text.' },
  Number: { call: '(value)', doc: 'The value as a number.' },
  Boolean: { call: '(value)', doc: 'Whether the value counts as true.' },
};

/** Methods that take nothing; the others leave the caret between the brackets. */
export function callSnippet(name: string, { call, snippet }: MethodDoc): string {
  return `${name}${snippet ?? (call === '()' ? '()' : '($1)')}`;
}
