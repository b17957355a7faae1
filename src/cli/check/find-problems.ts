/** All that is wrong with a widget that could be read. */
import { compileTemplate } from '#codec/jinja/compile.ts';
import type { Imported } from '#codec/widget-file/imported.ts';
import { placed } from '#codec/widget-file/place.ts';
import type { PlacedProblem } from '#codec/widget-file/place.ts';
import { validate } from '#core/doc/validate.ts';
import { checkNames } from '#core/expand/check-names.ts';
import { expand } from '#core/expand/expand.ts';
import { isJsonObject } from '#core/json.ts';
import type { JsonObject } from '#core/json.ts';
import { problem } from '#core/result.ts';
import type { Problem } from '#core/result.ts';
import { judge } from '#core/schema/judge.ts';
import { placesIn } from '../place-problems.ts';

/** What a view alone does not show: JSX that was pasted has neither schema nor data. */
interface DataSet {
  readonly name: string;
  readonly data: JsonObject;
}

export function findProblems(imported: Imported): readonly PlacedProblem[] {
  const { widget, shape, notes } = imported;
  const data = shape === 'widget file' ? dataSets(imported) : [];
  const template = compileTemplate(widget.doc, widget.jsonSchema);
  const ofView = [
    ...validate(widget.doc),
    ...(data.length > 0 ? checkNames(widget.doc, knownNames(widget.jsonSchema, data)) : []),
    ...(template.ok ? [] : template.problems),
    ...evaluationProblems(imported, data),
  ];
  const noted = notes.map(({ code, message }) =>
    placed(problem(code, message, { severity: 'warning' }), 'file', ''),
  );
  const ofData = data.flatMap((one) => dataProblems(one, widget.jsonSchema));
  return [...noted, ...ofView.map(placesIn(imported)), ...ofData];
}

function dataSets({ widget, notes }: Imported): readonly DataSet[] {
  const isMadeUp = notes.some(({ code }) => code === 'widget/data');
  return [
    ...(isMadeUp ? [] : [{ name: 'Default', data: widget.defaultState }]),
    ...widget.states.map(({ name, state }) => ({ name, data: state })),
  ];
}

function knownNames({ properties }: JsonObject, data: readonly DataSet[]): readonly string[] {
  const ofSchema = isJsonObject(properties) ? Object.keys(properties) : [];
  return [...ofSchema, ...data.flatMap((one) => Object.keys(one.data))];
}

/** Each once, with the state in which it shows. */
function evaluationProblems({ widget }: Imported, data: readonly DataSet[]): readonly Problem[] {
  const seen = new Set<string>();
  return data.flatMap(({ name, data: state }) =>
    expand(widget.doc, state).problems.flatMap((found) => {
      const { code, node = '', prop = '', range } = found;
      const key = [code, node, prop, range?.start ?? ''].join('\n');
      if (seen.has(key)) return [];
      seen.add(key);
      const message = data.length > 1 ? `${found.message} (state “${name}”)` : found.message;
      return [{ ...found, message }];
    }),
  );
}

function dataProblems({ name, data }: DataSet, schema: JsonObject): readonly PlacedProblem[] {
  const judgement = judge(data, schema);
  if (judgement.kind === 'unusable') {
    return [placed(problem('schema/unusable', judgement.message), 'file', '')];
  }
  return judgement.faults.map(({ message }) =>
    placed(problem('data/schema', `State “${name}”: ${message}`), 'file', ''),
  );
}
