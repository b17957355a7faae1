// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findFiles } from './find-files.ts';

const file = (name: string): File => new File(['x'], name);

interface FakeEntry {
  readonly name: string;
  readonly isDirectory: boolean;
}

/** A folder as a drop hands it over, its entries in portions of two. */
function folder(name: string, entries: readonly FakeEntry[]): FileSystemEntry {
  const reader = () => {
    let at = 0;
    return {
      readEntries: (done: (some: readonly FakeEntry[]) => void) => {
        done(entries.slice(at, at + 2));
        at += 2;
      },
    };
  };
  return { name, isDirectory: true, createReader: reader } as unknown as FileSystemEntry;
}
const entry = (name: string): FileSystemEntry =>
  ({
    name,
    isDirectory: false,
    file: (done: (found: File) => void, fail: (error: Error) => void) =>
      name.startsWith('broken') ? fail(new Error('gone')) : done(file(name)),
  }) as unknown as FileSystemEntry;

const names = (files: readonly File[]): string[] => files.map(({ name }) => name);

describe('files to import', () => {
  it('takes one named file whatever it is called', async () => {
    expect(names((await findFiles([file('notes')])).files)).toEqual(['notes']);
  });

  it('walks folders in the order of paths and counts what is no widget', async () => {
    const tree = folder('widgets', [
      entry('card 10.widget'),
      entry('card 2.widget'),
      entry('photo.png'),
      folder('more', [entry('list.jsx')]),
      folder('node_modules', [entry('x.json')]),
    ]);
    const found = await findFiles([tree]);
    expect(names(found.files)).toEqual(['card 2.widget', 'card 10.widget', 'list.jsx']);
    expect(found.others).toBe(1);
  });

  it('names what the browser could not open', async () => {
    const found = await findFiles([entry('broken.widget'), entry('fine.widget')]);
    expect(names(found.files)).toEqual(['fine.widget']);
    expect(found.unreadable).toEqual(['broken.widget']);
  });
});
