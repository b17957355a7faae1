import { describe, expect, it } from 'vitest';
import type { Json } from '#core/json.ts';
import type { FieldValue } from './field.ts';
import { mergePayload } from './merge.ts';

const field = (name: string, value: Json): FieldValue => ({
  name,
  value,
  control: 'Input',
  element: { type: 'Input', name },
});
const fields = (values: Record<string, Json>): FieldValue[] =>
  Object.entries(values).map(([name, value]) => field(name, value));

describe('joining fields to a payload', () => {
  it.each<[string, Json | undefined, Record<string, Json>, Json | undefined, string[]]>([
    ['no payload, no fields', undefined, {}, {}, []],
    ['a payload, no fields', { a: 1 }, {}, { a: 1 }, []],
    ['a payload that is text, no fields', 'x', {}, 'x', []],
    ['no payload', undefined, { a: '1' }, { a: '1' }, []],
    ['a null payload', null, { a: '1' }, { a: '1' }, []],
    ['side by side', { id: 7 }, { a: '1', b: true }, { id: 7, a: '1', b: true }, []],
    ['dots nest', undefined, { 'todo.title': 'A' }, { todo: { title: 'A' } }, []],
    ['dots meet', undefined, { 't.a': '1', 't.b': '2' }, { t: { a: '1', b: '2' } }, []],
    [
      'into the payload',
      { todo: { id: 1 } },
      { 'todo.title': 'A' },
      { todo: { id: 1, title: 'A' } },
      [],
    ],
    ['the payload wins', { a: 1 }, { a: '2' }, { a: 1 }, ['payload']],
    ['the payload wins deep down', { t: { a: 1 } }, { 't.a': '2' }, { t: { a: 1 } }, ['payload']],
    ['a null in the payload wins', { a: null }, { a: '2' }, { a: null }, ['payload']],
    ['an object in the payload wins', { t: { a: 1 } }, { t: 'x' }, { t: { a: 1 } }, ['payload']],
    ['text in the way', { todo: 'x' }, { 'todo.title': 'A' }, { todo: 'x' }, ['payload']],
    ['a list in the way', { todo: [1] }, { 'todo.0': 'A' }, { todo: [1] }, ['payload']],
    ['a field above', undefined, { a: '1', 'a.b': '2' }, { a: '1' }, ['field']],
    ['a field below', undefined, { 'a.b': '1', a: '2' }, { a: { b: '1' } }, ['field']],
    ['text as payload', 'x', { a: '1' }, 'x', ['shape']],
    ['a list as payload', [1], { a: '1' }, [1], ['shape']],
    ['number as payload', 3, { a: '1', b: '2' }, 3, ['shape']],
    ['numbers are keys of objects', undefined, { 'rows.0': 'A' }, { rows: { '0': 'A' } }, []],
    ['an empty part', undefined, { 'a..b': '1' }, { 'a..b': '1' }, ['empty-part']],
    ['a leading dot', undefined, { '.a': '1' }, { '.a': '1' }, ['empty-part']],
    ['the prototype', undefined, { 'a.constructor': '1' }, {}, ['unsafe']],
  ])('%s', (_, payload, values, expected, reasons) => {
    const merged = mergePayload(payload, fields(values));
    expect(merged.payload).toEqual(expected);
    expect(merged.collisions.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('sends the payload as it is where nothing collects', () => {
    for (const payload of [undefined, null, 'x', { a: 1 }]) {
      expect(mergePayload(payload, null)).toEqual({ payload, fields: [], collisions: [] });
    }
  });

  it('sends the last of two fields of one name, and says so', () => {
    const merged = mergePayload({ id: 1 }, [field('a', '1'), field('b', '2'), field('a', '3')]);
    expect(merged.payload).toEqual({ id: 1, a: '3', b: '2' });
    expect(merged.collisions.map(({ reason }) => reason)).toEqual(['duplicate']);
    expect(merged.fields.map(({ joined }) => joined)).toEqual([false, true, true]);
  });

  it('lets nobody reach the prototype', () => {
    const merged = mergePayload({}, [field('__proto__.polluted', 'yes'), field('__proto__', 'x')]);
    expect(merged.payload).toEqual({});
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(merged.collisions).toHaveLength(2);
  });

  it('changes nothing that it was given', () => {
    const payload = Object.freeze({ todo: Object.freeze({ id: 1 }) });
    const merged = mergePayload(payload, [field('todo.title', 'A')]);
    expect(merged.payload).not.toBe(payload);
    expect(payload).toEqual({ todo: { id: 1 } });
  });

  it('tells where each key came from', () => {
    const { fields: sent } = mergePayload({ a: 1 }, fields({ 'todo.title': 'A', a: 'x' }));
    expect(sent).toMatchObject([
      { name: 'todo.title', path: ['todo', 'title'], control: 'Input', value: 'A', joined: true },
      { name: 'a', path: ['a'], joined: false },
    ]);
  });
});
