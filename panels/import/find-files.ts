/** Files of a choice or a drop, folders walked. */

export interface Found {
  /** Those that can hold a widget, in the order of their paths. */
  readonly files: readonly File[];
  /** How many others there are. */
  readonly others: number;
  /** Names of those that could not be opened. */
  readonly unreadable: readonly string[];
}

const HOLDS_WIDGETS = /\.(widget|json|jsx|tsx|txt)$/i;
const NEVER = /^(node_modules|\..*)$/;
const MAX_DEPTH = 8;
/** More files than anyone keeps widgets in; a wrong folder should not hang the page. */
const MAX_FILES = 2000;

interface Walk {
  readonly files: { readonly path: string; readonly file: File }[];
  readonly unreadable: string[];
  others: number;
}

export async function findFiles(given: readonly (File | FileSystemEntry)[]): Promise<Found> {
  const walk: Walk = { files: [], unreadable: [], others: 0 };
  // A file that was named by hand is read whatever it is called.
  const named = given.length === 1 && !(given[0] && isFolder(given[0]));
  for (const one of given) await visit(one, '', 0, named, walk);
  const files = walk.files
    .toSorted((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))
    .map(({ file }) => file);
  return { files, others: walk.others, unreadable: walk.unreadable };
}

async function visit(
  one: File | FileSystemEntry,
  folder: string,
  depth: number,
  named: boolean,
  walk: Walk,
): Promise<void> {
  if (isFolder(one)) {
    if (depth > MAX_DEPTH || NEVER.test(one.name)) return;
    const inside = await listFolder(one).catch((): null => null);
    if (!inside) walk.unreadable.push(one.name);
    for (const entry of inside ?? []) {
      await visit(entry, `${folder}${one.name}/`, depth + 1, false, walk);
    }
    return;
  }
  // The folder of a file that came from a folder's choice.
  const path = 'webkitRelativePath' in one ? one.webkitRelativePath : '';
  const hidden = path.split('/').some((part) => NEVER.test(part));
  if (hidden || (!named && !HOLDS_WIDGETS.test(one.name)) || walk.files.length >= MAX_FILES) {
    walk.others += 1;
    return;
  }
  const file = one instanceof File ? one : await fileOf(one).catch((): null => null);
  if (file) walk.files.push({ path: path === '' ? `${folder}${one.name}` : path, file });
  else walk.unreadable.push(one.name);
}

const isFolder = (one: File | FileSystemEntry): one is FileSystemDirectoryEntry =>
  'isDirectory' in one && one.isDirectory;

function fileOf(entry: FileSystemEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    (entry as FileSystemFileEntry).file(resolve, reject);
  });
}

/** A folder hands its entries out in portions; an empty one ends it. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}
