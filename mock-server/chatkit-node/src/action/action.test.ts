import { expect, test } from 'vitest';
import { Action, ActionConfig } from './action.ts';

type Example = Action<'example', { id: number }>;
type Other = Action<'other', null>;
type AppAction = Example | Other;

test('create writes all routing facts and leaves a null payload out', () => {
  expect(ActionConfig.create<Example>({ type: 'example', payload: { id: 1 } }).toJSON()).toEqual({
    type: 'example',
    payload: { id: 1 },
    handler: 'server',
    loadingBehavior: 'auto',
    streaming: true,
  });
  expect(ActionConfig.create<Other>({ type: 'other' }).toJSON()).not.toHaveProperty('payload');
  expect(Action.create<Other>({ type: 'other', payload: null }).handler).toBe('server');
});

test('create holds literals and payloads to the type of the action', () => {
  const refused = [
    // @ts-expect-error the literal is another
    () => ActionConfig.create<Example>({ type: 'exampel', payload: { id: 1 } }),
    // @ts-expect-error the payload is missing
    () => ActionConfig.create<Example>({ type: 'example' }),
    // @ts-expect-error the payload has another type
    () => ActionConfig.create<Example>({ type: 'example', payload: { id: '1' } }),
    // @ts-expect-error the payload belongs to another member of the union
    () => ActionConfig.create<AppAction>({ type: 'other', payload: { id: 1 } }),
    // @ts-expect-error there is no such handler
    () => ActionConfig.create<Other>({ type: 'other', handler: 'both' }),
  ];
  const accepted: AppAction['type'] = ActionConfig.create<AppAction>({
    type: 'example',
    payload: { id: 1 },
    handler: 'client',
  }).type;
  expect([refused.length, accepted]).toEqual([5, 'example']);
});

test('an action that ChatKit could not send is refused at once', () => {
  const create = (init: object) => () =>
    new ActionConfig(init as ConstructorParameters<typeof ActionConfig>[0]);
  expect(create({ type: '' })).toThrow('An action needs a type');
  expect(create({ type: 'a', handler: 'both' })).toThrow('handler is "both"');
  expect(create({ type: 'a', loadingBehavior: 'spin' })).toThrow('loadingBehavior is "spin"');
  expect(create({ type: 'a', payload: { deep: [1n] } })).toThrow('payload.deep[0] is a bigint');
});
