import { describe, expect, it } from 'vitest';
import type { ThreadStreamEvent } from 'chatkit-node';
import type { Json } from '#core/json.ts';
import { actionSummary, elementName, eventSummary, payloadOrigins, shorten } from './describe.ts';

describe('one line for a step', () => {
  it.each<[Json | undefined, string]>([
    [undefined, 'save'],
    [null, 'save'],
    [{}, 'save · 0 keys'],
    [{ id: 1 }, 'save · 1 key'],
    [[1, 2], 'save · [1,2]'],
    ['x', 'save · "x"'],
  ])('an action with the payload %j', (payload, line) => {
    expect(actionSummary('save', payload)).toBe(line);
  });

  it.each([
    [{ type: 'Button', label: 'Save' }, 'Button Save'],
    [{ type: 'Select', name: 'priority', placeholder: 'Choose' }, 'Select priority'],
    [{ type: 'Divider' }, 'Divider'],
    [{ type: 'Text', value: '' }, 'Text'],
  ])('the element %j', (element, line) => {
    expect(elementName(element)).toBe(line);
  });

  it.each<[ThreadStreamEvent, string]>([
    [{ type: 'stream_options', streamOptions: { allowCancel: false } }, 'can’t be stopped'],
    [{ type: 'error', code: 'stream.error' }, 'stream.error'],
    [{ type: 'error', code: 'custom', message: 'No stock' }, 'No stock'],
    [{ type: 'thread.item.removed', itemId: 'msg_1' }, 'msg_1'],
    [{ type: 'notice', level: 'info', message: 'One\n\ntwo' }, 'One two'],
  ])('the event %j', (event, line) => {
    expect(eventSummary(event)).toBe(line);
  });

  it('is short', () => {
    expect(shorten('word '.repeat(100))).toHaveLength(80);
  });
});

it('tells which keys of a payload are fields', () => {
  const field = { value: 'x', control: 'Input' };
  expect(
    payloadOrigins({
      action: { type: 'save', payload: { id: 1, todo: { title: 'x' } } },
      config: { type: 'save' },
      source: { type: 'Form', prop: 'onSubmitAction', element: { type: 'Form' } },
      fields: [
        { ...field, name: 'todo.title', path: ['todo', 'title'], joined: true },
        { ...field, name: 'id', path: ['id'], joined: false },
      ],
    }),
  ).toEqual([
    { key: 'id', from: 'action' },
    { key: 'todo', from: 'Input' },
  ]);
});
