/** A `.widget` file: its source where it has one, else what can be rebuilt from its template. */
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import { EMPTY_OBJECT_SCHEMA, jsonSchemaOf } from '#core/project/infer-schema.ts';
import { problem } from '#core/result.ts';
import { compileTemplate } from '#codec/jinja/compile.ts';
import { readWidget } from '#codec/json/widget.ts';
import { parseView } from '#codec/jsx/parse.ts';
import { readTemplate } from '#codec/template/read-template.ts';
import { compareSources } from './compare.ts';
import { readEncoded } from './encoded-widget.ts';
import type { Encoded } from './encoded-widget.ts';
import type { Choice, ImportedWidget, Note, ReadResult } from './imported.ts';
import { placed } from './place.ts';
import type { PlacedProblem } from './place.ts';
import { sampleData } from './sample-data.ts';

export interface Reading {
  readonly newId: () => string;
  /** For what has no name of its own. */
  readonly name: string;
}

const VERSION = '1.0';
const KNOWN_KEYS: ReadonlySet<string> = new Set([
  'version',
  'name',
  'template',
  'jsonSchema',
  'outputJsonPreview',
  'encodedWidget',
]);

export function isWidgetFile(json: JsonObject): boolean {
  return 'template' in json || 'encodedWidget' in json;
}

/** The document that stands for the file, and what became of its other sources. */
interface Source {
  readonly doc: Doc;
  readonly draft?: string;
  readonly choice: Choice | null;
}

export function readWidgetFile(json: JsonObject, reading: Reading): ReadResult {
  const notes: Note[] = [];
  const warnings: PlacedProblem[] = [];
  const wrong = wrongVersion(json['version'], notes);
  if (wrong) return { ok: false, problems: [wrong] };
  const template = typeof json['template'] === 'string' ? json['template'] : null;
  const encoded = readEncoded(json['encodedWidget'], template, notes);
  const facts = readFacts(json, encoded, reading, notes);
  const source = readSource(json, facts, encoded?.view ?? null, template, {
    ...reading,
    notes,
    warnings,
  });
  if ('problems' in source) return { ok: false, problems: source.problems };
  noteUnknownKeys(json, notes);
  const { doc, draft, choice } = source;
  const widget: ImportedWidget = { ...facts, doc, ...(draft !== undefined && { draft }) };
  return { ok: true, value: { widget, shape: 'widget file', template, notes, choice }, warnings };
}

function wrongVersion(version: Json | undefined, notes: Note[]): PlacedProblem | null {
  if (version === VERSION) return null;
  if (version === undefined || version === null) {
    const message = 'The file names no version; it is read as version 1.0.';
    notes.push({ kind: 'rebuilt', code: 'widget/version', message });
    return null;
  }
  const message = `This .widget file is of version ${JSON.stringify(version).slice(0, 40)}; only version "1.0" is known. Export it again as 1.0, or paste its view.`;
  return placed(problem('widget/version', message), 'file', '');
}

/** All but the document. */
function readFacts(
  json: JsonObject,
  encoded: Encoded | null,
  reading: Reading,
  notes: Note[],
): Omit<ImportedWidget, 'doc'> {
  const outer = typeof json['name'] === 'string' && json['name'] !== '' ? json['name'] : null;
  const inner = encoded?.name ?? null;
  const name = outer ?? inner ?? reading.name;
  if (outer !== null && inner !== null && inner !== outer) {
    const message = `The source calls the widget “${inner}”; the name of the file, “${outer}”, counts.`;
    notes.push({ kind: 'dropped', code: 'widget/name', message });
  }
  const jsonSchema = readSchema(json['jsonSchema'], encoded, notes);
  return {
    id: encoded?.id ?? null,
    name,
    schemaMode: encoded?.schemaMode ?? 'jsonSchema',
    schema: encoded?.schema ?? '',
    jsonSchema,
    defaultState: encoded?.defaultState ?? madeUpState(jsonSchema, notes),
    states: encoded?.states ?? [],
  };
}

function readSchema(outer: Json | undefined, encoded: Encoded | null, notes: Note[]): JsonObject {
  if (isJsonObject(outer) && Object.keys(outer).length > 0) return outer;
  if (encoded?.jsonSchema) return encoded.jsonSchema;
  const known = [
    ...(encoded?.defaultState ? [encoded.defaultState] : []),
    ...(encoded?.states ?? []).map(({ state }) => state),
  ];
  if (known.length === 0) return EMPTY_OBJECT_SCHEMA;
  const message = 'The file holds no schema; one was made from its data.';
  notes.push({ kind: 'rebuilt', code: 'widget/schema', message });
  return jsonSchemaOf(known);
}

function madeUpState(jsonSchema: JsonObject, notes: Note[]): JsonObject {
  const state = sampleData(jsonSchema);
  if (Object.keys(state).length > 0) {
    const message = 'The file holds no data; sample data was made from its schema.';
    notes.push({ kind: 'rebuilt', code: 'widget/data', message });
  }
  return state;
}

interface SourceReading extends Reading {
  readonly notes: Note[];
  readonly warnings: PlacedProblem[];
}

function readSource(
  json: JsonObject,
  facts: Omit<ImportedWidget, 'doc'>,
  view: string | null,
  template: string | null,
  reading: SourceReading,
): Source | { readonly problems: readonly PlacedProblem[] } {
  const { notes, warnings, newId } = reading;
  const problems: PlacedProblem[] = [];
  if (view !== null && view.trim() !== '') {
    const parsed = parseView(view, { newId });
    if (parsed.ok) {
      warnings.push(...parsed.warnings.map((warning) => placed(warning, 'view', view)));
      return { doc: parsed.value, choice: chooseSource(parsed.value, template, facts, reading) };
    }
    problems.push(...parsed.problems.map((fault) => placed(fault, 'view', view)));
  }
  const rest = withoutView(json, facts, template, reading, problems);
  if (!rest) {
    if (view !== null && problems.length === 0) return { doc: EMPTY_DOC, choice: null };
    return { problems: problems.length > 0 ? problems : [nothingToRead()] };
  }
  if (view === null || problems.length === 0) return { doc: rest, choice: null };
  warnings.push(
    ...problems
      .filter(({ part }) => part === 'view')
      .map((fault): PlacedProblem => ({ ...fault, severity: 'warning' })),
  );
  const message = 'The view of the file can’t be read; its text is kept as a draft.';
  notes.push({ kind: 'kept', code: 'widget/draft', message });
  return { doc: rest, draft: view, choice: null };
}

/** The view from the template, or else from the preview. */
function withoutView(
  json: JsonObject,
  facts: Omit<ImportedWidget, 'doc'>,
  template: string | null,
  { newId, notes, warnings }: SourceReading,
  problems: PlacedProblem[],
): Doc | null {
  if (template !== null) {
    const read = readTemplate(template, { newId, jsonSchema: facts.jsonSchema });
    if (read.ok) {
      notes.push({
        kind: 'rebuilt',
        code: 'widget/view-from-template',
        message: 'The view was rebuilt from the template.',
      });
      warnings.push(...read.warnings.map((warning) => placed(warning, 'template', template)));
      return read.value;
    }
    problems.push(...read.problems.map((fault) => placed(fault, 'template', template)));
  }
  const preview = readWidget(json['outputJsonPreview'], newId);
  if (!preview.ok) return null;
  const reasons = problems.filter(({ part }) => part === 'template');
  warnings.push(...reasons.map((fault): PlacedProblem => ({ ...fault, severity: 'warning' })));
  notes.push({
    kind: 'rebuilt',
    code: 'widget/view-from-preview',
    message:
      'The view was rebuilt from the preview in the file: it shows the same whatever the data.',
  });
  return preview.value;
}

function nothingToRead(): PlacedProblem {
  const message =
    'This .widget file holds no view, no template and no preview; take another copy of it, or paste its view.';
  return placed(problem('widget/empty', message), 'file', '');
}

/** Both sources where they disagree; null where they say the same, or where only one can be read. */
function chooseSource(
  view: Doc,
  template: string | null,
  facts: Omit<ImportedWidget, 'doc'>,
  { newId, notes, warnings }: SourceReading,
): Choice | null {
  if (template === null || template.trim() === '') return null;
  const compiled = compileTemplate(view, facts.jsonSchema);
  if (compiled.ok && compiled.value === template) return null;
  // Read with the view's own truth: what Studio's form alone changes is no difference by hand.
  const plain = readTemplate(template, { newId, jsonSchema: null });
  if (!plain.ok) {
    warnings.push(
      ...plain.problems.map((fault): PlacedProblem => ({
        ...placed(fault, 'template', template),
        severity: 'warning',
      })),
    );
    const message = 'The template can’t be compared with the view; the view counts.';
    notes.push({ kind: 'dropped', code: 'widget/template', message });
    return null;
  }
  const difference = compareSources(view, plain.value, facts);
  if (!difference) return null;
  const exact = readTemplate(template, { newId, jsonSchema: facts.jsonSchema });
  const value = (part: Json | undefined): string =>
    part === undefined ? 'nothing' : JSON.stringify(part).slice(0, 60);
  const message =
    `The template and the view disagree: with ${difference.data}, ${difference.path} is ` +
    `${value(difference.view)} in the view and ${value(difference.template)} in the template. ` +
    'The view is used; the template can be used instead.';
  notes.push({ kind: 'differs', code: 'widget/template-differs', message });
  return { view, template: exact.ok ? exact.value : plain.value, difference };
}

function noteUnknownKeys(json: JsonObject, notes: Note[]): void {
  const unknown = Object.keys(json).filter((key) => !KNOWN_KEYS.has(key));
  if (unknown.length === 0) return;
  const names = unknown.slice(0, 5).join(', ');
  const message = `The file has keys that are not known and not kept: ${names}.`;
  notes.push({ kind: 'dropped', code: 'widget/unknown-key', message });
}
