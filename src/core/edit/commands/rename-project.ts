import type { Command } from '../transaction.ts';

export function renameProject(name: string): Command {
  return ({ project }) =>
    project.name === name || name.trim() === ''
      ? null
      : {
          label: 'Rename project',
          steps: [{ type: 'setProject', patch: { name } }],
          mergeKey: 'project:name',
        };
}
