import { expect, test, vi } from 'vitest';
import { InvalidRequestError } from '../../errors.ts';
import { stream } from '../../test-support/collect.ts';
import { TestServer, done, message } from '../../test-support/servers.ts';
import { newThread, typesOf } from '../../test-support/requests.ts';

const QUESTIONS = {
  type: 'structured_input',
  id: 'q',
  inputs: [
    {
      type: 'multiple_choice',
      id: 'size',
      question: 'Which?',
      options: [{ value: 'S' }, { value: 'M' }],
    },
    { type: 'multiple_choice', id: 'extras', question: 'What else?', options: [], multiple: true },
    { type: 'freeform', id: 'name', question: 'Who?' },
  ],
};

async function asked(item: object = QUESTIONS, onLog = vi.fn()) {
  const server = new TestServer({
    onLog,
    async *respond(_thread, input) {
      yield done(input ? item : message('end', 'thanks'));
    },
  });
  const { id } = await newThread(server);
  const submit = (input: object, itemId = 'q') =>
    stream(
      server,
      { type: 'threads.add_structured_input', params: { thread_id: id, item_id: itemId, input } },
      {},
    );
  return { server, id, submit, onLog };
}

function answersOf(item: unknown): unknown {
  const { inputs } = item as { inputs: { id: string; answer: unknown }[] };
  return Object.fromEntries(inputs.map(({ id, answer }) => [id, answer]));
}

test('answers are put into the item, shown, stored, and the answer goes on', async () => {
  const { server, id, submit } = await asked();
  const events = await submit({
    answers: {
      size: { values: ['XXL'] },
      extras: { values: ['a', 'b'] },
      name: { values: ['Ann'] },
    },
  });
  expect(typesOf(events)).toEqual(['stream_options', 'thread.item.replaced', 'thread.item.done']);
  const shown = events[1]?.['item'];
  expect(shown).toMatchObject({ id: 'q', status: 'answered' });
  expect(answersOf(shown)).toEqual({
    size: { values: ['XXL'], skipped: false },
    extras: { values: ['a', 'b'], skipped: false },
    name: { values: ['Ann'], skipped: false },
  });
  const stored = await server.store.loadItem(id, 'q', {});
  expect(answersOf(stored)).toEqual(answersOf(shown));
});

test('questions passed over are skipped, a single choice keeps its first value', async () => {
  const { submit } = await asked();
  const events = await submit({
    answers: { size: { values: ['S', 'M'] }, extras: { skipped: true, values: ['a'] } },
  });
  expect(answersOf(events[1]?.['item'])).toEqual({
    size: { values: ['S'], skipped: false },
    extras: { values: [], skipped: true },
    name: { values: [], skipped: true },
  });
});

test('skipping the whole skips every question', async () => {
  const { submit } = await asked();
  const events = await submit({ status: 'skipped', answers: { size: { values: ['S'] } } });
  expect(events[1]?.['item']).toMatchObject({ status: 'skipped' });
  expect(answersOf(events[1]?.['item'])).toMatchObject({ size: { values: [], skipped: true } });
});

test('answers to unknown questions are ignored with a warning', async () => {
  const { submit, onLog } = await asked();
  const events = await submit({
    answers: { name: { values: ['Ann'] }, toString: { values: ['x'] } },
  });
  expect(answersOf(events[1]?.['item'])).toMatchObject({ name: { values: ['Ann'] } });
  expect(onLog.mock.calls[0]?.[0]).toMatchObject({
    message: "Answer to the unknown question 'toString' is ignored",
  });
});

test('only a pending structured input can be answered', async () => {
  const { submit } = await asked();
  await submit({ answers: {} });
  await expect(submit({ answers: {} })).rejects.toThrow('answered already');
  const other = await asked(message('q', 'no question'));
  await expect(other.submit({ answers: {} })).rejects.toThrow(InvalidRequestError);
});
