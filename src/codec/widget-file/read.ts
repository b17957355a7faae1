/**
 * Reads a widget from whatever holds one: a `.widget` file of any generation, the JSON of a widget,
 * a thread item or event that carries one, or JSX. Brings the parsers along: import it on demand.
 */
import { isJsonObject } from '#core/json.ts';
import { newWidget } from '#core/project/new-project.ts';
import { problem } from '#core/result.ts';
import type { Problem } from '#core/result.ts';
import { readWidget } from '#codec/json/widget.ts';
import { parseView } from '#codec/jsx/parse.ts';
import { decodeBytes } from './decode-bytes.ts';
import { isEventStream, widgetIn, widgetInEvents } from './envelope.ts';
import type { Enveloped } from './envelope.ts';
import type { Imported, ImportedWidget, Note, ReadResult, Shape } from './imported.ts';
import { parseJsonText } from './json-text.ts';
import { placed } from './place.ts';
import type { PlacedProblem } from './place.ts';
import { isWidgetFile, readWidgetFile } from './read-widget-file.ts';
import type { Reading } from './read-widget-file.ts';

export interface ReadOptions {
  readonly newId: () => string;
  /** File name, or what else to call a widget that has no name of its own. */
  readonly name?: string;
}

/** In UTF-16 units, and in bytes: what is longer is no widget. */
export const MAX_LENGTH = 5_000_000;
const UNNAMED = 'Imported widget';

/**
 * Never throws for what is in the text. Problems name the place in their sentence; their ranges
 * count in the text of their part.
 */
export function readAnything(input: string | Uint8Array, options: ReadOptions): ReadResult {
  if (input.length > MAX_LENGTH) {
    return refuse('import/too-long', 'This has more than 5 million characters; no widget has.');
  }
  const decoded = typeof input === 'string' ? input : decodeBytes(input);
  if (typeof decoded !== 'string' && !decoded.ok) return failed(decoded.problems, 'file', '');
  const whole = typeof decoded === 'string' ? decoded : decoded.value;
  const text = withoutFence(whole.replace(/^\ufeff/, ''));
  const reading: Reading = { newId: options.newId, name: titleOf(options.name ?? UNNAMED) };
  if (text.trim() === '') {
    return refuse('import/empty', 'Nothing stands here. Paste the JSX or the JSON of a widget.');
  }
  if (isEventStream(text)) return fromEnvelope(widgetInEvents(text), reading, []);
  const trimmed = text.trimStart();
  // An object of JSX can only be a comment: `{/* … */}`.
  const isJson = /^[[{]/.test(trimmed) && !/^\{\s*\/[*/]/.test(trimmed);
  return isJson ? fromJson(text, reading) : fromJsx(text, reading);
}

function fromJson(text: string, reading: Reading): ReadResult {
  const parsed = parseJsonText(text);
  if (!parsed.ok) return failed(parsed.problems, 'file', text);
  const { value, unsafe } = parsed.value;
  const notes: readonly Note[] = unsafe
    ? [
        {
          kind: 'dropped',
          code: 'import/unsafe-key',
          message: 'Keys named __proto__ stood in the data; they are left out.',
        },
      ]
    : [];
  if (!isJsonObject(value)) return fromEnvelope(null, reading, notes);
  if (value['format'] === 'kitbench') {
    return refuse(
      'import/project',
      'This is a whole Kitbench project, not a widget; open it as a project.',
    );
  }
  if (!isWidgetFile(value)) return fromEnvelope(widgetIn(value), reading, notes);
  return withNotes(readWidgetFile(value, reading), notes);
}

function fromEnvelope(
  found: Enveloped | null,
  reading: Reading,
  notes: readonly Note[],
): ReadResult {
  if (!found) {
    return refuse(
      'import/no-widget',
      'No widget stands in this JSON. A widget has a type, such as { "type": "Card" }.',
    );
  }
  const read = readWidget(found.widget, reading.newId);
  if (!read.ok) return failed(read.problems.slice(0, 20), 'file', '');
  return withNotes(done({ doc: read.value }, found.shape, reading, []), notes);
}

function fromJsx(text: string, reading: Reading): ReadResult {
  const parsed = parseView(text, { newId: reading.newId });
  if (!parsed.ok) return failed(parsed.problems, 'view', text);
  if (parsed.value.root === null) {
    return refuse(
      'import/empty',
      'Only comments stand here. Paste an element, such as <Card>…</Card>.',
    );
  }
  const warnings = parsed.warnings.map((warning) => placed(warning, 'view', text));
  return done({ doc: parsed.value }, 'JSX', reading, warnings);
}

function done(
  parts: Pick<ImportedWidget, 'doc'>,
  shape: Shape,
  { name }: Reading,
  warnings: readonly PlacedProblem[],
): ReadResult {
  const widget: ImportedWidget = { ...newWidget({ id: '', name }), ...parts, id: null };
  const value: Imported = { widget, shape, template: null, notes: [], choice: null };
  return { ok: true, value, warnings };
}

function withNotes(result: ReadResult, notes: readonly Note[]): ReadResult {
  if (!result.ok || notes.length === 0) return result;
  return { ...result, value: { ...result.value, notes: [...notes, ...result.value.notes] } };
}

function refuse(code: string, message: string): ReadResult {
  return failed([problem(code, message)], 'file', '');
}

function failed(
  problems: readonly Problem[],
  part: PlacedProblem['part'],
  text: string,
): ReadResult {
  return { ok: false, problems: problems.map((fault) => placed(fault, part, text)) };
}

/** As people paste from chats and documents: a code block with its fence. */
function withoutFence(text: string): string {
  return /^\s*```[\w-]*\r?\n([^]*?)\r?\n?```\s*$/.exec(text)?.[1] ?? text;
}

/** `edit-todo.jsx` is `Edit todo`. */
function titleOf(fileName: string): string {
  const words = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[A-Za-z]\w*$/, '')
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
  return words === '' ? UNNAMED : words.charAt(0).toUpperCase() + words.slice(1);
}
