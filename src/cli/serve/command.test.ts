import { expect, test, vi } from 'vitest';
import { serveCommand } from './command.ts';
import { folderWith } from './test-support/serving.ts';

const HANDLERS = `import { ChatKitServer } from 'chatkit-node';
export default class Shop extends ChatKitServer {}
`;

test('serves until it is told to stop', async () => {
  const folder = await folderWith({ 'handlers.ts': HANDLERS });
  const print = vi.fn<(line: string) => void>();
  const warn = vi.fn<(line: string) => void>();
  const args = [`${folder}/handlers.ts`, '--port', '0'];
  const code = serveCommand(args, { print, warn });
  await vi.waitUntil(() => print.mock.calls.length > 0, { timeout: 20_000 });
  const [, url = ''] = /^Shop answers at (http:\S+)/.exec(String(print.mock.calls[0])) ?? [];
  const response = await fetch(url, { method: 'POST', body: '{"type":"threads.list"}' });
  expect(response.status).toBe(200);
  process.emit('SIGTERM');
  expect(await code).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
  expect(warn).not.toHaveBeenCalled();
}, 60_000);

test('what can not be served is 1, a wrong call is 2, and both are told', async () => {
  const warn = vi.fn<(line: string) => void>();
  expect(await serveCommand(['nowhere.ts'], { print: () => {}, warn })).toBe(1);
  expect(warn.mock.calls.at(-1)?.[0]).toMatch(/^There is no file .*nowhere\.ts\.$/);
  expect(await serveCommand([], { print: () => {}, warn })).toBe(2);
  expect(warn.mock.calls.at(-1)?.[0]).toContain('Name the file with your handlers.');
});
