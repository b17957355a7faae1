/** JSON from outside: says where it breaks off, and holds it to a depth that all readers can walk. */
import type { Json } from '#core/json.ts';
import { fail, ok, problem } from '#core/result.ts';
import type { Problem, Result } from '#core/result.ts';

/** Arrays and objects inside one another. */
const MAX_DEPTH = 400;

export interface ParsedJson {
  readonly value: Json;
  /** Keys named `__proto__` stood in it; they are taken out. */
  readonly unsafe: boolean;
}

/** The problem's range counts from the start of the text. */
export function parseJsonText(text: string): Result<ParsedJson> {
  let value: Json;
  try {
    // What JSON.parse gives is JSON.
    value = JSON.parse(text) as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(findFault(text));
  }
  const { depth, unsafe } = survey(value);
  if (depth > MAX_DEPTH) {
    const message = `This JSON is nested more than ${MAX_DEPTH} levels deep; no widget is.`;
    return fail(problem('json/too-deep', message));
  }
  return ok({ value: unsafe ? withoutUnsafe(value) : value, unsafe });
}

function survey(root: Json): { readonly depth: number; readonly unsafe: boolean } {
  // A list of its own instead of calls: the data may be deeper than the stack.
  const open: { readonly value: Json; readonly depth: number }[] = [{ value: root, depth: 0 }];
  let deepest = 0;
  let unsafe = false;
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, depth } = at;
    deepest = Math.max(deepest, depth);
    if (depth > MAX_DEPTH) break;
    if (typeof value !== 'object' || value === null) continue;
    unsafe ||= Object.hasOwn(value, '__proto__');
    for (const part of Object.values(value)) open.push({ value: part, depth: depth + 1 });
  }
  return { depth: deepest, unsafe };
}

function withoutUnsafe(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutUnsafe);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, part]) => [key, withoutUnsafe(part)]),
  );
}

// The grammar itself names control characters.
// oxlint-disable-next-line no-control-regex
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const SPACE = /[ \t\r\n]*/y;

/** Walks text that is no JSON up to the place where it stops being one. */
function findFault(text: string): Problem {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let expected: 'value' | 'key' | 'colon' | 'next' = 'value';
  let first = false;
  const matches = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  for (;;) {
    matches(SPACE);
    const sign = text.charAt(at);
    if (sign === '') return ended(text, open.length > 0);
    const closes = open.at(-1) === '{' ? '}' : ']';
    if (sign === closes && open.length > 0 && (expected === 'next' || first)) {
      open.pop();
      at += 1;
      expected = 'next';
      first = false;
    } else if (expected === 'next') {
      if (sign !== ',' || open.length === 0)
        return wrong(text, at, open.length > 0 ? `a comma or ${closes}` : 'the end');
      at += 1;
      expected = open.at(-1) === '{' ? 'key' : 'value';
    } else if (expected === 'colon') {
      if (sign !== ':') return wrong(text, at, 'a colon');
      at += 1;
      expected = 'value';
    } else if (expected === 'key') {
      if (!matches(STRING)) return wrong(text, at, 'a key in double quotes');
      expected = 'colon';
      first = false;
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      at += 1;
      expected = sign === '{' ? 'key' : 'value';
      first = true;
    } else {
      if (!matches(STRING) && !matches(SCALAR)) return wrong(text, at, 'a value');
      expected = 'next';
      first = false;
    }
  }
}

function ended(text: string, inside: boolean): Problem {
  const message = inside
    ? 'The JSON ends too early; it was cut off. Take the whole file.'
    : 'Nothing stands here.';
  return problem('json/syntax', message, { range: { start: text.length, end: text.length } });
}

function wrong(text: string, at: number, instead: string): Problem {
  const sign = text.charAt(at);
  const found = sign === '"' ? 'a string that breaks off or holds a line break' : `\`${sign}\``;
  return problem('json/syntax', `This is no JSON: ${found} stands where ${instead} should.`, {
    range: { start: at, end: at + 1 },
  });
}
