/** What a widget can become. */
import { compileTemplate } from '#codec/jinja/compile.ts';
import { printView } from '#codec/jsx/print.ts';
import { exportPython } from '#codec/python/export.ts';
import { exportTypeScript } from '#codec/typescript/export.ts';
import type { Imported } from '#codec/widget-file/imported.ts';
import type { PlacedProblem } from '#codec/widget-file/place.ts';
import { writeWidgetFile } from '#codec/widget-file/write.ts';
import { expand } from '#core/expand/expand.ts';
import type { Widget } from '#core/project/project.ts';
import type { Problem } from '#core/result.ts';
import { unreachable } from '#core/result.ts';
import { shownPath } from '../open-widget.ts';
import { placesIn } from '../place-problems.ts';
import type { Output } from '../output.ts';
import { chooseData } from './choose-data.ts';
import type { ConvertOptions } from './options.ts';

export type Written =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

/** Rejects with an InputError where the state or the data is not to be had. */
export async function writeTarget(
  widget: Widget,
  imported: Imported,
  options: ConvertOptions,
  output: Output,
): Promise<Written> {
  const { doc } = widget;
  const refused = (problems: readonly Problem[]): Written => ({
    ok: false,
    problems: problems.map(placesIn(imported)),
  });
  switch (options.to) {
    case 'widget':
    case 'template': {
      const template = compileTemplate(doc, widget.jsonSchema);
      if (!template.ok) return refused(template.problems);
      const text =
        options.to === 'template' ? template.value : writeWidgetFile(widget, template.value);
      return { ok: true, text };
    }
    case 'json': {
      const data = await chooseData(widget, options, output);
      const { widget: json, problems } = expand(doc, data);
      return problems.length > 0
        ? refused(problems)
        : { ok: true, text: JSON.stringify(json, null, 2) };
    }
    case 'jsx':
      return { ok: true, text: printView(doc) };
    case 'typescript':
      return { ok: true, text: exportTypeScript(widget).text };
    case 'python': {
      // The module renders the template, so there has to be one.
      const template = compileTemplate(doc, widget.jsonSchema);
      if (!template.ok) return refused(template.problems);
      const { text, widgetFile } = exportPython(widget);
      output.warn(
        `${shownPath(options.file)}: convert/python The module loads ${widgetFile} from its own folder; \`--to widget\` writes it.`,
      );
      return { ok: true, text };
    }
    case 'schema':
      return { ok: true, text: JSON.stringify(widget.jsonSchema, null, 2) };
    default:
      return unreachable(options.to);
  }
}
