/** What a view is in Jinja, byte for byte. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#core/json.ts';
import { NUMBER, TEXT, TRUTH, listOf, object, orNull, template } from './test-support/schema.ts';

/** The value of one prop. */
function value(code: string, schema: JsonObject = {}): string {
  const whole = template(`<Text value={${code}} />`, schema);
  return whole.replace(/^\{"type":"Text","value":/, '').replace(/\}$/, '');
}

/** The children of a container. */
function children(code: string, schema: JsonObject = {}): string {
  return template(`<Row>${code}</Row>`, schema)
    .replace(/^\{"type":"Row","children":/, '')
    .replace(/\}$/, '');
}

const captured = (list: string): string =>
  `[{%- set _c -%}${list}{%- endset -%}{{- (_c[1:] if _c and _c[0] == ',' else _c) -}}]`;

describe('props as ChatKit Studio writes them', () => {
  it.each([
    ['size="sm"', '"size":"sm"'],
    ['gap={2}', '"gap":2'],
    ['block', '"block":true'],
    ['showYAxis={false}', '"showYAxis":false'],
    ['padding={{ x: 3, y: { a: [1, "b"] } }}', '"padding":{"x":3,"y":{"a":[1,"b"]}}'],
    ['label="Grüße 🎉 “so”"', '"label":"Grüße 🎉 “so”"'],
    ['label="{{ x }} {% y %}"', '"label":"\\u007b{ x }} \\u007b% y %}"'],
  ])('%s', (code, expected) => {
    expect(template(`<Card ${code} />`)).toBe(`{"type":"Card",${expected}}`);
  });

  it('a key is an ordinary prop, props keep their order, children come last', () => {
    expect(template('<Card size="sm" key="a"><Text value="b" /></Card>')).toBe(
      '{"type":"Card","size":"sm","key":"a","children":[{"type":"Text","value":"b"}]}',
    );
  });
});

describe('expressions as ChatKit Studio writes them', () => {
  it.each<[string, Readonly<Record<string, JsonObject>>, string]>([
    ['user.name', { user: object({ name: TEXT }) }, '{{ (user.name) | tojson }}'],
    ['`by ${a.b}`', { a: object({ b: TEXT }) }, '{{ (("by " ~ a.b)) | tojson }}'],
    ['`${a}${b}`', { a: TEXT, b: TEXT }, '{{ ((a ~ b)) | tojson }}'],
    ['`text\n…`', {}, '{{ (("text\\n…")) | tojson }}'],
    ['a ? "x" : "y"', { a: TEXT }, '{% if a %}"x"{% else %}"y"{% endif %}'],
    ['a === b ? "x" : "y"', { a: TEXT, b: TEXT }, '{% if a == b %}"x"{% else %}"y"{% endif %}'],
    [
      'a ? { b: 1 } : c ? "y" : z',
      { a: TRUTH, c: TRUTH, z: TEXT },
      '{% if a %}{"b":1}{% else %}{% if c %}"y"{% else %}{{ (z) | tojson }}{% endif %}{% endif %}',
    ],
    [
      '`item${n === "1" ? "" : "s"}`',
      { n: TEXT },
      '{{ (("item" ~ ("" if n == "1" else "s"))) | tojson }}',
    ],
    ['a || "x"', { a: TEXT }, '{{ ((a or "x")) | tojson }}'],
    ['a >= b && !c', { a: NUMBER, b: NUMBER, c: TRUTH }, '{{ (((a >= b) and (not c))) | tojson }}'],
    ['a === b', { a: TEXT, b: TEXT }, '{{ (a == b) | tojson }}'],
    ['a !== b', { a: TEXT, b: TEXT }, '{{ (a != b) | tojson }}'],
    ['x != null', { x: orNull(TEXT) }, '{{ (x is not none) | tojson }}'],
    ['x == null', { x: orNull(TEXT) }, '{{ (x is none) | tojson }}'],
    ['xs.length', { xs: listOf(TEXT) }, '{{ ((xs | length)) | tojson }}'],
    ['xs.join(", ")', { xs: listOf(TEXT) }, '{{ ((xs | join(", "))) | tojson }}'],
    ['a + b', { a: TEXT, b: TEXT }, '{{ ((a ~ b)) | tojson }}'],
    ['[{ label: a, value: 1 }]', { a: TEXT }, '[{"label":{{ (a) | tojson }},"value":1}]'],
  ])('%s', (code, keys, expected) => {
    expect(value(code, object(keys))).toBe(expected);
  });
});

describe('where Studio’s form says something else, ours is right', () => {
  it.each<[string, Readonly<Record<string, JsonObject>>, string]>([
    ['order.items', { order: object({ items: TEXT }) }, '{{ (order["items"]) | tojson }}'],
    ['a["two words"]', { a: object({ 'two words': TEXT }) }, '{{ (a["two words"]) | tojson }}'],
    ['a.b', { a: object({ 'b?': TEXT }) }, '{{ (a.b | default(none)) | tojson }}'],
    ['a != null', { 'a?': TEXT }, '{{ (a is defined) | tojson }}'],
    ['a != null', { 'a?': orNull(TEXT) }, '{{ ((a is defined and a is not none)) | tojson }}'],
    ['a ? 1 : 2', { 'a?': TEXT }, '{% if (a is defined and a) %}1{% else %}2{% endif %}'],
    ['xs ? 1 : 2', { xs: listOf(TEXT) }, '1'],
    ['xs ? 1 : 2', { xs: orNull(listOf(TEXT)) }, '{% if xs is not none %}1{% else %}2{% endif %}'],
    ['!!x', { x: TEXT }, '{{ ((not (not x))) | tojson }}'],
    ['xs || []', { xs: listOf(TEXT) }, '{{ (xs) | tojson }}'],
    ['xs || []', { 'xs?': listOf(TEXT) }, '{{ ((xs | default([]))) | tojson }}'],
    ['`${b}`', { b: TRUTH }, '{{ ((("true" if b else "false"))) | tojson }}'],
    ['later', { now: TEXT }, '{{ (later | default(none)) | tojson }}'],
    ['xs.length + 1', { xs: listOf(TEXT) }, '{{ (((xs | length) + 1)) | tojson }}'],
  ])('%s', (code, keys, expected) => {
    expect(value(code, object(keys))).toBe(expected);
  });
});

describe('children', () => {
  const xs = object({ xs: listOf(object({ name: TEXT })), c: TRUTH });
  const badge = '{"type":"Badge","label":"a"}';
  const JSX = '<Badge label="a" />';

  it.each([
    [`${JSX}${JSX}`, `[${badge},${badge}]`],
    [
      `${JSX}{c ? ${JSX} : <Divider />}`,
      captured(`,${badge}{%-if c -%},${badge}{%-else-%},{"type":"Divider"}{%-endif-%}`),
    ],
    [`{c && ${JSX}}`, captured(`{%-if c -%},${badge}{%-else-%}{%-endif-%}`)],
    [
      '{xs.map((x) => <Text value={x.name} />)}',
      captured('{%-for x in xs -%},{"type":"Text","value":{{ (x.name) | tojson }}}{%-endfor-%}'),
    ],
    [
      '{xs.map((x, i) => <Text value={`Question ${i + 1}`} />)}',
      captured(
        '{%-for x in xs -%}{%-set i = loop.index0 -%},{"type":"Text","value":{{ (("Question " ~ (i + 1))) | tojson }}}{%-endfor-%}',
      ),
    ],
    [
      `{xs.map((x) => <Row>{c && ${JSX}}</Row>)}`,
      captured(
        `{%-for x in xs -%},{"type":"Row","children":${captured(`{%-if c -%},${badge}{%-else-%}{%-endif-%}`)}}{%-endfor-%}`,
      ),
    ],
  ])('%s', (code, expected) => {
    expect(children(code, xs)).toBe(expected);
  });
});
