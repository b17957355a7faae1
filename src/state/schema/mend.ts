/** What mends a departure from the schema, where that is no matter of choice. */
import { addDataKey, removeDataAt } from '#core/edit/commands/data.ts';
import { pathText } from '#core/schema/at-path.ts';
import { openWidget } from '../stores.tsx';
import type { Stores } from '../stores.tsx';
import type { StateFault } from './judgements.ts';

export interface Mend {
  readonly title: string;
  readonly run: () => void;
}

export function mendOf(
  { editor }: Stores,
  { state, fault: { path, keyword } }: Pick<StateFault, 'state' | 'fault'>,
): Mend | null {
  const of = { widget: editor.edit().widget, state };
  if (keyword === 'false') {
    return {
      title: `Remove ${pathText(path)}`,
      run: () => void editor.run(removeDataAt(of, path)),
    };
  }
  if (keyword !== 'required') return null;
  return {
    title: `Add ${pathText(path)}`,
    run() {
      const { jsonSchema } = openWidget(editor.edit());
      editor.run(addDataKey(of, path, jsonSchema));
    },
  };
}
