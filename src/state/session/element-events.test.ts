import { describe, expect, it } from 'vitest';
import { elementEvents } from './element-events.ts';
import type { WidgetEvent } from './widget-event.ts';

const source = { type: 'Form', prop: 'onSubmitAction', element: { type: 'Form' } };
const collision = (...reasons: string[]): WidgetEvent => ({
  type: 'form.collision',
  source,
  collisions: reasons.map((reason) => ({ name: 'a', reason, message: `It is ${reason}.` })),
});
const errors = (event: WidgetEvent) => elementEvents(event).filter(({ name }) => name === 'error');

describe('a collision', () => {
  it.each(['payload', 'field', 'shape', 'unsafe'])('of %s loses a value: an error', (reason) => {
    expect(errors(collision(reason))).toEqual([
      { name: 'error', detail: { error: { message: `It is ${reason}.` } } },
    ]);
  });

  it.each(['duplicate', 'empty-part'])('of %s loses nothing: a log', (reason) => {
    expect(elementEvents(collision(reason))).toEqual([
      {
        name: 'log',
        detail: {
          name: 'form.collision',
          data: { source: 'Form.onSubmitAction', collisions: [{ name: 'a', reason }] },
        },
      },
    ]);
  });

  it('says once what happened twice', () => {
    expect(errors(collision('payload', 'payload', 'duplicate'))).toMatchObject([
      { detail: { error: { message: 'It is payload.' } } },
    ]);
  });
});

it('a form that fails and an action that is blocked are logged', () => {
  const events = [
    ...elementEvents({
      type: 'form.invalid',
      form: { type: 'Form' },
      fields: [{ name: 'a', control: 'Input', message: 'Fill it in.', element: { type: 'Input' } }],
    }),
    ...elementEvents({ type: 'action.blocked', source, config: { type: 'go' }, reason: 'Busy.' }),
  ];
  expect(events.map(({ detail }) => detail)).toEqual([
    { name: 'form.invalid', data: { fields: [{ name: 'a', message: 'Fill it in.' }] } },
    { name: 'action.blocked', data: { type: 'go', reason: 'Busy.' } },
  ]);
});

it('a gesture is nobody’s business', () => {
  expect(elementEvents({ type: 'gesture', gesture: 'click', element: { type: 'Button' } })).toEqual(
    [],
  );
});
