import { expand } from '#core/expand/expand.ts';
import { kebabCase } from '#core/project/naming.ts';
import { stateData } from '#core/project/project.ts';
import type { Widget } from '#core/project/project.ts';
import { printView } from '#codec/jsx/print.ts';
import type { ExportChoices, ExportFormat, Exported } from './format.ts';

const EMPTY: Exported = {
  kind: 'empty',
  message: 'The view is empty. Add a component to the canvas to export it.',
};

/** Command line for the same file. */
const convert =
  (to: string) =>
  (widget: Widget): string =>
    `npx kitbench convert ${kebabCase(widget.name)}.widget --to ${to}`;

function convertJson(widget: Widget, { state }: ExportChoices): string {
  const name = widget.states.find(({ id }) => id === state)?.name;
  return convert('json')(widget) + (name === undefined ? '' : ` --state ${JSON.stringify(name)}`);
}

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
  if (!expansion.widget) {
    const { problems } = expansion;
    return { kind: 'refused', title: 'The view can’t be shown with this data', problems };
  }
  return {
    kind: 'file',
    name: `${kebabCase(widget.name)}.json`,
    language: 'json',
    text: `${JSON.stringify(expansion.widget, null, 2)}\n`,
  };
}

/** The file that Studio writes and that Python servers render. */
async function writeWidget(widget: Widget): Promise<Exported> {
  if (widget.doc.root === null) return EMPTY;
  const { compileTemplate } = await import('#codec/jinja/compile.ts');
  const { writeWidgetFile } = await import('#codec/widget-file/write.ts');
  const template = compileTemplate(widget.doc, widget.jsonSchema);
  if (!template.ok) {
    const { problems } = template;
    return { kind: 'refused', title: 'A Python server can’t render this view', problems };
  }
  return {
    kind: 'file',
    name: `${kebabCase(widget.name)}.widget`,
    language: 'json',
    text: writeWidgetFile(widget, template.value),
  };
}

/** Code for the official package, which loads the `.widget` file. */
async function writePython(widget: Widget): Promise<Exported> {
  const file = await writeWidget(widget);
  if (file.kind !== 'file') return file;
  const { exportPython } = await import('#codec/python/export.ts');
  const { fileName, text } = exportPython(widget);
  return { kind: 'file', name: fileName, language: 'python', text };
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
    command: convert('typescript'),
  },
  {
    tab: '.widget',
    choices: () => [],
    provable: false,
    write: writeWidget,
    command: (widget) => `npx kitbench check ${kebabCase(widget.name)}.widget`,
  },
  {
    tab: 'JSON',
    choices: () => ['state'],
    provable: false,
    write: writeJson,
    command: convertJson,
  },
  {
    tab: 'JSX',
    choices: () => [],
    provable: false,
    write: writeJsx,
    command: convert('jsx'),
  },
  {
    tab: 'Python',
    choices: () => [],
    provable: false,
    write: writePython,
    command: convert('python'),
  },
];
