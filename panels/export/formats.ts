import { expand } from '#core/expand/expand.ts';
import { kebabCase } from '#core/project/naming.ts';
import { stateData } from '#core/project/project.ts';
import { problem } from '#core/result.ts';
import { printView } from '#codec/jsx/print.ts';
import type { ExportFormat, Exported, ExportInput } from './format.ts';

const EMPTY: Exported = {
  kind: 'refused',
  problems: [
    problem('export/empty', 'The view is empty. Add a component to the canvas to export it.'),
  ],
};

/** The widget as ChatKit gets it with the data of one state. */
function writeJson({ widget, state }: ExportInput): Exported {
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

function writeJsx({ widget }: ExportInput): Exported {
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
  { tab: 'JSON', ofState: true, write: writeJson },
  { tab: 'JSX', ofState: false, write: writeJsx },
];
