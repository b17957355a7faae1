import { expand } from '#core/expand/expand.ts';
import { kebabCase } from '#core/project/naming.ts';
import { stateData } from '#core/project/project.ts';
import type { Widget } from '#core/project/project.ts';
import { problem } from '#core/result.ts';
import { printView } from '#codec/jsx/print.ts';
import type { ExportChoices, ExportFormat, Exported } from './format.ts';

const EMPTY: Exported = {
  kind: 'refused',
  problems: [
    problem('export/empty', 'The view is empty. Add a component to the canvas to export it.'),
  ],
};

/** Code for `chatkit-node` that builds the widget. */
async function writeTypeScript(widget: Widget, chosen: ExportChoices): Promise<Exported> {
  if (widget.doc.root === null) return EMPTY;
  const { exportTypeScript } = await import('#codec/typescript/export.ts');
  const { shape, actions, state } = chosen;
  const data = stateData(widget, state);
  const { fileName, text } = exportTypeScript(widget, { shape, actions, data });
  return { kind: 'file', name: fileName, language: 'typescript', text };
}

/** The widget as ChatKit gets it with the data of one state. */
function writeJson(widget: Widget, { state }: ExportChoices): Exported {
  if (widget.doc.root === null) return EMPTY;
  const expansion = expand(widget.doc, stateData(widget, state));
  if (!expansion.widget) return { kind: 'refused', problems: expansion.problems };
  return {
    kind: 'file',
    name: `${kebabCase(widget.name)}.json`,
    language: 'json',
    text: `${JSON.stringify(expansion.widget, null, 2)}\n`,
  };
}

function writeJsx(widget: Widget): Exported {
  if (widget.doc.root === null) return EMPTY;
  const text = printView(widget.doc);
  return {
    kind: 'file',
    name: `${kebabCase(widget.name)}.jsx`,
    language: 'jsx',
    text: text.endsWith('\n') ? text : `${text}\n`,
  };
}

/** In the order of the tabs. */
export const FORMATS: readonly ExportFormat[] = [
  {
    tab: 'TypeScript',
    choices: ({ shape }) =>
      shape === 'literal' ? ['shape', 'state', 'actions'] : ['shape', 'actions'],
    provable: true,
    write: writeTypeScript,
  },
  { tab: 'JSON', choices: () => ['state'], provable: false, write: writeJson },
  { tab: 'JSX', choices: () => [], provable: false, write: writeJsx },
];
