/** Pasted or dropped text as a document: JSX, or the JSON of a widget in any of its envelopes. */
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { isJsonObject, isWidgetJson } from '#core/json.ts';
import type { WidgetJson } from '#core/json.ts';
import { fail, ok, problem } from '#core/result.ts';
import type { Problem, Result } from '#core/result.ts';
import { readWidget } from '#codec/json/widget.ts';
import { parseJson } from '#editor-host/json/parse-json.ts';

export interface Imported {
  readonly doc: Doc;
  /** What was read, for people. */
  readonly source: 'JSX' | 'widget JSON';
}

/** In UTF-16 units; what is longer is no widget. */
export const MAX_LENGTH = 5_000_000;

export async function readImport(text: string, newId: () => NodeId): Promise<Result<Imported>> {
  const code = withoutFence(text).trim();
  if (code === '') return refuse('import/empty', 'Paste the JSX or the JSON of a widget.');
  if (code.length > MAX_LENGTH) {
    return refuse('import/too-long', 'This text has more than 5 million characters.');
  }
  const json = jsonIn(code);
  return json ? readJson(json, newId) : readJsx(code, newId);
}

async function readJsx(code: string, newId: () => NodeId): Promise<Result<Imported>> {
  const { parseView } = await import('#codec/jsx/parse.ts');
  const parsed = parseView(`${code}\n`, { newId });
  if (!parsed.ok) return fail(...parsed.problems.map((fault) => withLine(fault, code)));
  if (parsed.value.root === null) {
    return refuse('import/empty', 'Only comments stand here. Paste an element, such as <Card>.');
  }
  return ok({ doc: parsed.value, source: 'JSX' }, parsed.warnings);
}

function readJson(json: Json, newId: () => NodeId): Result<Imported> {
  if (!json.ok) return refuse('import/json', json.message);
  if (isJsonObject(json.value) && ('template' in json.value || 'encodedWidget' in json.value)) {
    return refuse(
      'import/widget-file',
      'This is a .widget file. Paste the JSX of its view, or the JSON of the widget.',
    );
  }
  const widget = widgetIn(json.value, 0);
  if (!widget) {
    return refuse(
      'import/no-widget',
      'No widget stands in this JSON. A widget has a type, such as { "type": "Card" }.',
    );
  }
  const read = readWidget(widget, newId);
  return read.ok ? ok({ doc: read.value, source: 'widget JSON' }, read.warnings) : read;
}

type Json =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** Null: the text is no JSON, nor lines of server-sent events. */
function jsonIn(code: string): Json | null {
  if (/^data:/m.test(code)) return eventIn(code);
  if (!/^[[{]/.test(code) || /^\{\s*\/\*/.test(code)) return null;
  const parsed = parseJson(code);
  if (parsed.ok) return parsed;
  const { message, start } = parsed.fault;
  return { ok: false, message: `Line ${lineAt(code, start)}: ${message}` };
}

/** The last event that carries a widget: later ones replace earlier ones. */
function eventIn(code: string): Json {
  const events = code
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => parseJson(line.slice('data:'.length)))
    .flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
  return { ok: true, value: events.findLast((event) => widgetIn(event, 0)) ?? null };
}

const ENVELOPES = ['widget', 'item', 'update', 'component'] as const;
/** An event holds an item, which holds a widget. */
const MAX_ENVELOPES = 3;

function widgetIn(value: unknown, depth: number): WidgetJson | null {
  if (!isJsonObject(value) || depth > MAX_ENVELOPES) return null;
  for (const key of ENVELOPES) {
    const inner = widgetIn(value[key], depth + 1);
    if (inner) return inner;
  }
  // Types of components start with a capital, types of items and events do not.
  return isWidgetJson(value) && /^[A-Z]/.test(value.type) ? value : null;
}

/** As people paste from chats and documents: a code block with its fence. */
function withoutFence(text: string): string {
  return /^\s*```[\w-]*\n([^]*?)\n?```\s*$/.exec(text)?.[1] ?? text;
}

function withLine(fault: Problem, code: string): Problem {
  if (!fault.range) return fault;
  return { ...fault, message: `Line ${lineAt(code, fault.range.start)}: ${fault.message}` };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function refuse(code: string, message: string): Result<never> {
  return fail(problem(code, message));
}
