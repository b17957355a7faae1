import { array, assert, constantFrom, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

/** The sentence, and the refused text between bars. */
function refusal(text: string): string {
  const parsed = parseJson(text);
  if (parsed.ok) return 'accepted';
  const { start, end, message } = parsed.fault;
  return `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)} ${message}`;
}

describe('laws', () => {
  it('reads what JSON.stringify writes', () => {
    assert(
      property(jsonValue(), constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const parsed = parseJson(text);
        expect(parsed.ok && parsed.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('accepts and refuses what JSON.parse accepts and refuses', () => {
    const pieces = ['{', '}', '[', ']', ',', ':', '"a"', '1', '-', '.5', 'true', 'nul', "'", '\n'];
    let accepted = 0;
    assert(
      property(array(constantFrom(...pieces), { maxLength: 7 }), (parts) => {
        const text = parts.join('');
        let reference: unknown;
        try {
          reference = { value: JSON.parse(text) as unknown };
        } catch {
          reference = null;
        }
        const parsed = parseJson(text);
        if (parsed.ok) accepted += 1;
        expect(parsed.ok ? { value: parsed.value } : null).toEqual(reference);
      }),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(50);
  });
});

it('knows where the value at a path stands', () => {
  const text = '{ "a": [1, { "b": "x" }] }';
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  const at = (...path: (string | number)[]): string => {
    const { start, end } = parsed.rangeOf(path);
    return text.slice(start, end);
  };
  expect(at('a', 1, 'b')).toBe('"x"');
  expect(at('a', 0)).toBe('1');
  expect(at('a', 1, 'missing', 'deeper')).toBe('{ "b": "x" }');
  expect(at()).toBe(text);
});

it('keeps a key named __proto__ a key', () => {
  const parsed = parseJson('{"__proto__": {"x": 1}}');
  expect(parsed.ok && Object.keys(parsed.value as object)).toEqual(['__proto__']);
});

it('notes a key that stands twice', () => {
  const parsed = parseJson('{"a": 1, "a": 2}');
  expect(parsed).toMatchObject({ ok: true, value: { a: 2 } });
  expect(parsed.ok && parsed.repeated).toEqual([
    { start: 9, end: 12, message: '"a" stands here twice; the last one counts.' },
  ]);
});

it.each([
  ['', '|| Nothing here yet. Write {} for no data.'],
  ['{"a": }', '{"a": |}| A value is missing here.'],
  ['{"a" 1}', '{"a" |1|} A colon is missing here.'],
  ['{"a": 1 "b": 2}', '{"a": 1 |"|b": 2} A comma or } is missing here.'],
  ['[1 2]', '[1 |2|] A comma or ] is missing here.'],
  ['{"a": 1,}', '{"a": 1|,|} No comma goes after the last entry.'],
  ['[1,]', '[1|,|] No comma goes after the last entry.'],
  ['{a: 1}', '{|a|: 1} Keys take double quotes: "a".'],
  ["{'a': 1}", "{|'|a': 1} Keys take double quotes."],
  ['{"a": yes}', '{"a": |yes|} yes is no value. Text stands in double quotes.'],
  ['{"a": undefined}', '{"a": |undefined|} undefined is no value. Text stands in double quotes.'],
  ["['x']", "[|'|x'] Strings take double quotes."],
  ['{"a": "x}', '{"a": |"x}| This string has no end on its line.'],
  [String.raw`["a\d"]`, String.raw`["a|\d|"] \d is no escape. Write \\ for a backslash.`],
  ['{"a": 1', '{"a": 1|| The text ends before the data does.'],
  ['{ // note\n}', '{ |/|/ note\n} JSON takes no comments.'],
  ['[1] x', '[1] |x| This stands after the end of the value.'],
  ['01', '|01| 01 is no value. Text stands in double quotes.'],
])('says what is wrong with %s', (text, expected) => {
  expect(refusal(text)).toBe(expected);
});

it('refuses depth instead of overflowing', () => {
  expect(refusal('['.repeat(100_000))).toContain('Nested more than 200 levels deep.');
});
