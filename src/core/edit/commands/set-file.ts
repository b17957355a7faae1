import type { Command } from '../transaction.ts';

/** Writes a handler file, makes it, or deletes it (`text: null`). Typing in one file is one undo step. */
export function setFile(path: string, text: string | null, mergeKey?: string): Command {
  return ({ project }) => {
    const file = project.files.find((one) => one.path === path);
    if ((file?.text ?? null) === text) return null;
    const verb = text === null ? 'Delete' : file ? 'Edit' : 'Add';
    return {
      label: `${verb} ${path}`,
      steps: [{ type: 'setFile', path, text }],
      ...(file && text !== null && { mergeKey: mergeKey ?? `file:${path}` }),
    };
  };
}

/** Null where the new path is taken. Imports in other files are not rewritten. */
export function renameFile(from: string, to: string): Command {
  return ({ project }) => {
    const file = project.files.find(({ path }) => path === from);
    if (!file || to === '' || project.files.some(({ path }) => path === to)) return null;
    return {
      label: `Rename ${from} to ${to}`,
      steps: [
        { type: 'setFile', path: from, text: null },
        { type: 'setFile', path: to, text: file.text },
      ],
    };
  };
}
