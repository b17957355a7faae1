/** A widget as a Python module for the official `openai-chatkit`: a typed function of its data. */
import { kebabCase, pascalCase } from '#core/project/naming.ts';
import type { Widget } from '#core/project/project.ts';
import { dataType } from '#codec/typescript/data-type.ts';
import { pythonLiteral, pythonString } from './literal.ts';
import { snakeCase } from './names.ts';
import { TypedDicts } from './typed-dicts.ts';

export interface PythonExport {
  /** Such as `edit_todo.py`. */
  readonly fileName: string;
  /** The file that the module loads; it has to lie beside it. */
  readonly widgetFile: string;
  readonly text: string;
}

const IMPORTED = [
  'Any',
  'Literal',
  'NotRequired',
  'TypedDict',
  'DynamicWidgetRoot',
  'WidgetTemplate',
];

/** The module renders the template of the `.widget` file, so it says what that says. */
export function exportPython(widget: Widget): PythonExport {
  const name = snakeCase(widget.name);
  const widgetFile = `${kebabCase(widget.name)}.widget`;
  const { object } = dataType(widget);
  const keys = object?.keys ?? new Map<string, never>();
  const dicts = new TypedDicts(IMPORTED);
  const type = keys.size > 0 ? dicts.typedDict(keys, `${pascalCase(widget.name)}Data`) : null;
  const parts = [
    head(widget, widgetFile, dicts),
    ...dicts.classes,
    `_template = WidgetTemplate.from_file(${pythonString(widgetFile)})\n`,
    builder(name, type),
    runner(name, type, widget),
  ];
  return { fileName: `${name}.py`, widgetFile, text: parts.join('\n\n') };
}

function head({ name }: Widget, widgetFile: string, { imports }: TypedDicts): string {
  const typing = [...imports].filter((one) => one !== 'NotRequired').toSorted();
  return [
    `"""The widget “${plain(name)}”, built from ${widgetFile}, which lies beside this file."""`,
    '',
    'from __future__ import annotations',
    '',
    ...(typing.length > 0 ? [`from typing import ${typing.join(', ')}`, ''] : []),
    'from chatkit.widgets import DynamicWidgetRoot, WidgetTemplate',
    ...(imports.has('NotRequired') ? ['from typing_extensions import NotRequired'] : []),
    '',
  ].join('\n');
}

/** What may stand between the quotes of a docstring. */
function plain(name: string): string {
  return name.replaceAll(/["\\\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function builder(name: string, type: string | null): string {
  const [parameter, argument] = type === null ? ['', ''] : [`data: ${type}`, 'dict(data)'];
  return [
    `def ${name}(${parameter}) -> DynamicWidgetRoot:`,
    '    """Builds the widget, to be yielded in a WidgetItem or to stream_widget."""',
    `    return _template.build(${argument})`,
    '',
  ].join('\n');
}

/** The module run by itself prints the widget. */
function runner(name: string, type: string | null, { defaultState }: Widget): string {
  const call = type === null ? `${name}()` : `${name}(sample)`;
  const head = `    sample: ${type} = `;
  return [
    'if __name__ == "__main__":',
    ...(type === null ? [] : [head + pythonLiteral(defaultState, 4, head.length)]),
    `    print(${call}.model_dump_json(indent=2, exclude_none=True))`,
    '',
  ].join('\n');
}
