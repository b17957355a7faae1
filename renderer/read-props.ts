/**
 * The border between JSON and components: declared props only, each of the shape its catalogue
 * entry promises. What does not fit is left out, as if the server had not sent it, so that no
 * component has to defend itself. A value of another type altogether is also told as a misfit.
 */
import { lookup } from '#core/catalogue/registry.ts';
import type { ComponentType, Props } from '#core/catalogue/registry.ts';
import type { PropKind } from '#core/catalogue/prop.ts';
import { isJsonObject, type Json, type JsonObject, type WidgetJson } from '#core/json.ts';
import { misfitIn } from './misfit.ts';

interface Read {
  readonly props: JsonObject;
  readonly misfit: string | null;
}

const known = new WeakMap<WidgetJson, Read>();

/** Same element, same object: memoised components may compare by identity. */
export function readProps<T extends ComponentType>(element: WidgetJson): Props<T> {
  // Every key was read by the kind that the type is derived from.
  return read(element).props as unknown as Props<T>;
}

/** A sentence about the first prop whose value is of a wrong type: `value takes text, not a list`. */
export function misfitOf(element: WidgetJson): string | null {
  return read(element).misfit;
}

function read(element: WidgetJson): Read {
  let found = known.get(element);
  if (!found) {
    found = parse(element);
    known.set(element, found);
  }
  return found;
}

function parse(element: WidgetJson): Read {
  const entries = Object.entries(lookup(element.type)?.props ?? {});
  const props: Record<string, Json> = {};
  let misfit: string | null = null;
  for (const [name, prop] of entries) {
    const raw = element[name];
    const sent = raw !== undefined && raw !== null;
    const value = sent ? readValue(prop.kind, raw) : undefined;
    if (sent && value === undefined) misfit ??= misfitIn(name, prop.kind, raw);
    const filled = value ?? (prop.required ? emptyOf(prop.kind) : undefined);
    if (filled !== undefined) props[name] = filled;
  }
  return { props, misfit };
}

/** The value as its kind has it; undefined where it is something else. */
function readValue(kind: PropKind, value: Json): Json | undefined {
  switch (kind.kind) {
    case 'string':
    case 'icon':
    case 'date':
      return text(value);
    case 'number':
      return number(value, kind.integer);
    case 'boolean':
      return boolean(value);
    case 'enum':
      return word(value, kind.values);
    case 'integerOrEnum':
      return word(value, kind.values) ?? number(value, true);
    case 'color':
      return color(value);
    case 'length':
      return length(value);
    case 'spacing':
      return isJsonObject(value) ? each(value, SIDES, length) : length(value);
    case 'border':
      return border(value);
    case 'action':
      return isJsonObject(value) && typeof value['type'] === 'string' ? value : undefined;
    case 'cardAction':
      return cardAction(value);
    case 'status':
      return status(value);
    case 'editable':
      return isJsonObject(value) && typeof value['name'] === 'string' ? nonNull(value) : undefined;
    case 'options':
      return list(value)?.flatMap(option);
    case 'chartData':
      return list(value)?.filter(isJsonObject).map(chartRow);
    case 'series':
      return list(value)?.flatMap(series);
    case 'xAxis':
      return xAxis(value);
    default:
      return kind satisfies never;
  }
}

function emptyOf(kind: PropKind): Json | undefined {
  switch (kind.kind) {
    case 'options':
    case 'chartData':
    case 'series':
      return [];
    case 'string':
    case 'icon':
    case 'xAxis':
      return '';
    case 'number':
    case 'boolean':
    case 'enum':
    case 'integerOrEnum':
    case 'color':
    case 'length':
    case 'spacing':
    case 'border':
    case 'date':
    case 'action':
    case 'cardAction':
    case 'status':
    case 'editable':
      return undefined;
    default:
      return kind satisfies never;
  }
}

const SIDES = ['top', 'right', 'bottom', 'left', 'x', 'y'] as const;

function text(value: Json): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function number(value: Json, integer: boolean): number | undefined {
  const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof parsed !== 'number' || !Number.isFinite(parsed)) return undefined;
  return integer ? Math.trunc(parsed) : parsed;
}

/** Older servers sent `"true"` for `defaultChecked`. */
function boolean(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : undefined;
}

/** `column` is what OpenAI's guide calls `col`. */
function word(value: Json, values: readonly string[]): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (values.includes(value)) return value;
  return value === 'column' && values.includes('col') ? 'col' : undefined;
}

function length(value: Json): number | string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  // Python takes `"16"` where it takes 16.
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : value.trim();
}

function color(value: Json): Json | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (!isJsonObject(value)) return undefined;
  const { light, dark } = value;
  return typeof light === 'string' && typeof dark === 'string' ? { light, dark } : undefined;
}

function border(value: Json): Json | undefined {
  if (!isJsonObject(value)) return number(value, false);
  return 'size' in value ? borderSide(value) : each(value, SIDES, borderSide);
}

function borderSide(value: Json): Json | undefined {
  if (!isJsonObject(value)) return number(value, false);
  const size = number(value['size'] ?? null, false);
  if (size === undefined) return undefined;
  const tint = color(value['color'] ?? null);
  const style = text(value['style'] ?? null);
  return { size, ...(tint !== undefined && { color: tint }), ...(style && { style }) };
}

function cardAction(value: Json): Json | undefined {
  if (!isJsonObject(value)) return undefined;
  const { label, action } = value;
  const named = isJsonObject(action) && typeof action['type'] === 'string';
  return named ? { label: text(label ?? '') ?? '', action } : undefined;
}

function status(value: Json): Json | undefined {
  if (!isJsonObject(value) || text(value['text'] ?? null) === undefined) return undefined;
  return { ...nonNull(value), text: text(value['text'] ?? '') ?? '' };
}

function option(value: Json): Json[] {
  if (!isJsonObject(value)) return [];
  const key = text(value['value'] ?? null);
  if (key === undefined) return [];
  const description = text(value['description'] ?? null);
  return [
    {
      value: key,
      label: text(value['label'] ?? null) ?? key,
      ...(value['disabled'] === true && { disabled: true }),
      ...(description !== undefined && { description }),
    },
  ];
}

function chartRow(row: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(row).filter(([, cell]) => typeof cell === 'string' || typeof cell === 'number'),
  );
}

function series(value: Json): Json[] {
  if (!isJsonObject(value) || typeof value['dataKey'] !== 'string') return [];
  const type = word(value['type'] ?? null, ['bar', 'area', 'line']);
  if (type === undefined) return [];
  const { color: tint, ...rest } = nonNull(value);
  const read = tint === undefined ? undefined : color(tint);
  return [{ ...rest, type, ...(read !== undefined && { color: read }) }];
}

function xAxis(value: Json): Json | undefined {
  if (typeof value === 'string') return value;
  return isJsonObject(value) && typeof value['dataKey'] === 'string' ? nonNull(value) : undefined;
}

function list(value: Json): readonly Json[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function nonNull(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}

function each(
  value: JsonObject,
  keys: readonly string[],
  read: (value: Json) => Json | undefined,
): JsonObject {
  const result: Record<string, Json> = {};
  for (const key of keys) {
    const raw = value[key];
    const entry = raw === undefined || raw === null ? undefined : read(raw);
    if (entry !== undefined) result[key] = entry;
  }
  return result;
}
