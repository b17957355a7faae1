import { describe, expect, it } from 'vitest';
import { printView } from '#codec/jsx/print.ts';
import { readImport } from './read-import.ts';

let count = 0;
const newId = (): string => `n${(count += 1)}`;

/** The view it was read as, on one line, or the codes of the problems. */
async function read(text: string): Promise<string> {
  const result = await readImport(text, newId);
  if (!result.ok) return result.problems.map(({ code }) => code).join();
  return printView(result.value.doc).replaceAll(/\s+/g, ' ').trim();
}

const CARD = { type: 'Card', children: [{ type: 'Text', value: 'A' }] };
const VIEW = '<Card> <Text value="A" /> </Card>';

describe('JSX', () => {
  it('is read as it is, also in a fence', async () => {
    expect(await read('<Card>\n  <Text value="A" />\n</Card>')).toBe(VIEW);
    expect(await read(`\`\`\`jsx\n${VIEW}\n\`\`\`\n`)).toBe(VIEW);
    expect(await read('// note\n')).toBe('import/empty');
  });

  it('says the line of a fault', async () => {
    const result = await readImport('<Card>\n  <Text value="A">\n</Card>', newId);
    expect(result.ok ? '' : result.problems[0]?.message).toMatch(/^Line [23]: /);
  });
});

describe('JSON', () => {
  it.each([
    ['a widget', CARD],
    ['a widget item', { id: 'i', type: 'widget', widget: CARD }],
    ['an event', { type: 'thread.item.done', item: { type: 'widget', widget: CARD } }],
    [
      'an update',
      { type: 'thread.item.updated', update: { type: 'widget.root.updated', widget: CARD } },
    ],
  ])('is read from %s', async (_, json) => {
    expect(await read(JSON.stringify(json, null, 2))).toBe(VIEW);
  });

  it('is read from a stream, the last widget of it', async () => {
    const old = { type: 'thread.item.added', item: { type: 'widget', widget: { type: 'Card' } } };
    const done = { type: 'thread.item.done', item: { type: 'widget', widget: CARD } };
    const lines = [old, done, { type: 'progress_update', text: 'x' }];
    expect(await read(lines.map((line) => `data: ${JSON.stringify(line)}\n`).join('\n'))).toBe(
      VIEW,
    );
  });

  it('keeps components and props it does not know', async () => {
    expect(await read('{"type": "Hologram", "spin": 3}')).toBe('<Hologram spin={3} />');
  });

  it('says what is wrong and where', async () => {
    const result = await readImport('{\n  "type": "Card",\n}', newId);
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: 'import/json', message: 'Line 2: No comma goes after the last entry.' },
    ]);
  });

  it.each([
    ['{"a": 1}', 'import/no-widget'],
    ['[]', 'import/no-widget'],
    ['data: {"type": "progress_update"}', 'import/no-widget'],
    ['{"version": "1.0", "name": "X", "template": "{}"}', 'import/widget-file'],
    ['  ', 'import/empty'],
  ])('refuses %s', async (text, code) => {
    expect(await read(text)).toBe(code);
  });
});
