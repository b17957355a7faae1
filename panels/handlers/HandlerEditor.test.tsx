// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setFile } from '#core/edit/commands/set-file.ts';
import { discardTyped } from '#editor-host/use-typed-text.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import type { TestStores } from '#state/test-support/stores.ts';
import { HandlerEditor } from './HandlerEditor.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  discardTyped('server.ts');
  discardTyped('client.ts');
  vi.useRealTimers();
});

function open(path: 'server.ts' | 'client.ts'): TestStores {
  const stores = testStores();
  stores.editor.run(setFile('server.ts', 'export default 1;'));
  render(
    <StoresProvider value={stores}>
      <HandlerEditor path={path} />
    </StoresProvider>,
  );
  return stores;
}

async function type(tab: string, value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(screen.getByRole('textbox', { name: tab }), { target: { value } });
    await vi.advanceTimersByTimeAsync(200);
  });
}
const file = ({ editor }: TestStores, path: string): string | undefined =>
  editor.edit().project.files.find((one) => one.path === path)?.text;

it('edits its file, in one undo step', async () => {
  const stores = open('server.ts');
  await type('Server', 'export default 12;');
  await type('Server', 'export default 123;');
  expect(file(stores, 'server.ts')).toBe('export default 123;');
  act(() => void stores.editor.undo());
  expect(file(stores, 'server.ts')).toBe('export default 1;');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Server' }).value).toBe(
    'export default 1;',
  );
});

it('makes the file with the first letter where there is none', async () => {
  const stores = open('client.ts');
  await type('Client', 'chatKit');
  expect(file(stores, 'client.ts')).toBe('chatKit');
  expect(file(stores, 'server.ts')).toBe('export default 1;');
});
