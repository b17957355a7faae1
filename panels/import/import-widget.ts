/** What was read becomes a widget of the project. */
import type { Doc } from '#core/doc/doc.ts';
import { addWidget } from '#core/edit/commands/add-widget.ts';
import type { Command } from '#core/edit/transaction.ts';
import { newWidget } from '#core/project/new-project.ts';

/** Named after its file, where it came from one. */
export function importWidget(doc: Doc, id: string, fileName: string | null): Command {
  return (state) => {
    const taken = state.project.widgets.map(({ name }) => name);
    const name = fileName === null ? 'Imported widget' : titleOf(fileName);
    return addWidget({ ...newWidget({ id, name, taken }), doc })(state);
  };
}

/** `edit-todo.jsx` is `Edit todo`. */
function titleOf(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? 'Imported widget' : words.charAt(0).toUpperCase() + words.slice(1);
}
