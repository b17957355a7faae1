import { describe, expect, it } from 'vitest';
import { runCommand } from './commands.ts';

function setUp() {
  const done: unknown[] = [];
  const run = (name: string, ...args: unknown[]) =>
    runCommand(name, args, {
      sendAction: async (...call) => void done.push(['action', ...call]),
      sendMessage: async (text) => void done.push(['message', text]),
      showThread: async (id) => void done.push(['thread', id]),
      reload: async () => void done.push(['reload']),
      setComposer: (composer) => void done.push(['composer', composer]),
      ignored: (name) => void done.push(['ignored', name]),
    });
  return { run, done };
}

describe('what client.ts asks for', () => {
  it.each<[string, unknown[], unknown[]]>([
    [
      'sendAction',
      [{ type: 'a', payload: 1 }, 'itm'],
      ['action', { type: 'a', payload: 1 }, 'itm'],
    ],
    // Where an action goes is for widgets to say.
    ['sendCustomAction', [{ type: 'a', handler: 'client' }], ['action', { type: 'a' }, null]],
    ['sendUserMessage', [{ text: 'Hi' }], ['message', 'Hi']],
    [
      'sendUserMessage',
      [
        {
          content: [
            { type: 'input_text', text: 'Hi' },
            { type: 'input_tag', text: '@you' },
          ],
        },
      ],
      ['message', 'Hi @you'],
    ],
    ['setThreadId', ['thr_1'], ['thread', 'thr_1']],
    ['setThreadId', [null], ['thread', null]],
    ['fetchUpdates', [], ['reload']],
    ['setComposerValue', [{ text: 'Draft' }], ['composer', { text: 'Draft', focus: false }]],
    ['focusComposer', [], ['composer', { focus: true }]],
    ['showHistory', [], ['ignored', 'showHistory']],
  ])('%s %j', async (name, args, expected) => {
    const { run, done } = setUp();
    await run(name, ...args);
    expect(done).toEqual([expected]);
  });

  it.each([
    ['sendAction', undefined],
    ['sendAction', { type: '' }],
    ['sendAction', { payload: 1 }],
    ['sendUserMessage', 'Hi'],
    ['setComposerValue', {}],
  ])('%s refuses %j', async (name, argument) => {
    const { run, done } = setUp();
    await expect(run(name, argument)).rejects.toThrow('takes');
    expect(done).toEqual([]);
  });
});
