/** Keys and variables that mean something else to Jinja or to Python. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#core/json.ts';
import { TEXT, listOf, object, template } from './test-support/schema.ts';

const textOf = (code: string, schema: JsonObject): string =>
  template(`<Text value={${code}} />`, schema);
const ELEMENT = (value: string): string => `{"type":"Text","value":{{ (${value}) | tojson }}}`;
const CONTEXT = 'self._TemplateReference__context';

describe('keys of objects', () => {
  it.each(['items', 'keys', 'values', 'get', 'pop', 'copy', 'update', 'clear', '__class__'])(
    '%s is a method of Python’s dicts, so it is read with brackets',
    (key) => {
      const schema = object({ order: object({ [key]: TEXT }) });
      expect(textOf(`order.${key}`, schema)).toBe(ELEMENT(`order["${key}"]`));
    },
  );

  it.each(['loop', 'none', 'true', 'not', 'if', 'range', 'index', 'count'])(
    '%s is a name like any other after a dot',
    (key) => {
      expect(textOf(`order.${key}`, object({ order: object({ [key]: TEXT }) }))).toBe(
        ELEMENT(`order.${key}`),
      );
    },
  );
});

describe('keys of the data', () => {
  it.each([
    ['loop', 'loop'],
    ['_c', '_c'],
    ['caller', 'caller'],
    ['not', `${CONTEXT}.resolve("not")`],
    ['none', `${CONTEXT}.resolve("none")`],
    ['$price', `${CONTEXT}.resolve("$price")`],
    ['_text', '_text'],
  ])('%s is read once at the head, under another name', (key, read) => {
    expect(textOf(key, object({ [key]: TEXT }))).toBe(`{% set _d1 = ${read} %}${ELEMENT('_d1')}`);
  });

  it('a name that Jinja knows as a function is the data where it must be there', () => {
    expect(textOf('range', object({ range: TEXT }))).toBe(ELEMENT('range'));
    expect(textOf('range', object({ 'range?': TEXT }))).toBe(
      `{% set _d1 = range if range is not callable %}${ELEMENT('_d1 | default(none)')}`,
    );
  });
});

describe('variables of loops', () => {
  it.each([
    ['none', 'none_'],
    ['loop', 'loop_'],
    ['$x', 'x_'],
    ['_c', '_c_'],
    ['name', 'name'],
  ])('%s', (name, written) => {
    const code = `<Row>{xs.map((${name}) => <Text value={${name}} />)}</Row>`;
    expect(template(code, object({ xs: listOf(TEXT) }))).toContain(
      `{%-for ${written} in xs -%},${ELEMENT(written)}{%-endfor-%}`,
    );
  });
});
