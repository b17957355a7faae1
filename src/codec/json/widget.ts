/** A literal widget tree as a document: for paste, imports, starters and tests. */
import { literal } from '#core/doc/node.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Node, NodeId, PropValue } from '#core/doc/node.ts';
import { isJsonObject, isWidgetJson } from '#core/json.ts';
import type { Json, WidgetJson } from '#core/json.ts';
import { fail, ok, problem } from '#core/result.ts';
import type { Problem, Result } from '#core/result.ts';

/** Elements and data inside one another: a little less than the code of a view may nest. */
const MAX_DEPTH = 190;
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__']);

/**
 * The document of a widget tree. `children` may be one element (Transition) or an array; null and
 * absent props are left out.
 * @throws RangeError when the tree is deeper than 190; read what is not trusted with `readWidget`
 */
export function widgetToDoc(json: WidgetJson, newId: () => NodeId): Doc {
  const result = readWidget(json, newId);
  if (!result.ok) throw new RangeError(result.problems.map(({ message }) => message).join(' '));
  return result.value;
}

/** The same for JSON from outside: says where it is no widget. */
export function readWidget(json: unknown, newId: () => NodeId): Result<Doc> {
  if (!isWidgetJson(json)) {
    return fail(problem('widget/not-a-widget', 'This is no widget: it has no "type".'));
  }
  const nodes: Record<NodeId, Node> = {};
  const problems: Problem[] = [];
  const root = addElement(json, '$', 1, { nodes, problems, newId });
  return problems.length > 0 ? fail(...problems) : ok({ root, nodes });
}

interface Reading {
  readonly nodes: Record<NodeId, Node>;
  readonly problems: Problem[];
  readonly newId: () => NodeId;
}

function addElement(json: WidgetJson, path: string, depth: number, reading: Reading): NodeId {
  const id = reading.newId();
  const props: Record<string, PropValue> = {};
  for (const [name, value] of Object.entries(json)) {
    if (name === 'type' || name === 'children' || value === null || UNSAFE_KEYS.has(name)) continue;
    props[name] = literal(safeJson(value, `${path}.${name}`, depth + 1, reading));
  }
  // Entered before its children, so that the map is in document order.
  reading.nodes[id] = { id, kind: 'element', type: json.type, props, children: [] };
  const children = addChildren(json['children'], `${path}.children`, depth, reading);
  if (children.length > 0) {
    reading.nodes[id] = { id, kind: 'element', type: json.type, props, children };
  }
  return id;
}

function addChildren(
  children: Json | undefined,
  path: string,
  depth: number,
  reading: Reading,
): readonly NodeId[] {
  if (children === undefined || children === null) return [];
  if (depth >= MAX_DEPTH) {
    reading.problems.push(deep(path));
    return [];
  }
  const list = Array.isArray(children) ? (children as readonly Json[]) : [children];
  return list.flatMap((child, i): readonly NodeId[] => {
    const at = Array.isArray(children) ? `${path}[${i}]` : path;
    if (isWidgetJson(child)) return [addElement(child, at, depth + 1, reading)];
    if (child === null) return [];
    const message = `${at} is no element: it has no "type".`;
    reading.problems.push(problem('widget/not-a-widget', message));
    return [];
  });
}

/** A prop's value without keys that would reach behind the data. */
function safeJson(value: Json, path: string, depth: number, reading: Reading): Json {
  // Code writes `-0` as another value; to JSON both are zero.
  if (value === 0) return 0;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) {
    reading.problems.push(deep(path));
    return null;
  }
  const inner = (item: Json): Json => safeJson(item, path, depth + 1, reading);
  if (!isJsonObject(value)) return value.map(inner);
  const entries = Object.entries(value).filter(([key]) => !UNSAFE_KEYS.has(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, inner(item)]));
}

function deep(path: string): Problem {
  const message = `${path.slice(0, 80)} is nested more than ${MAX_DEPTH} levels deep.`;
  return problem('widget/too-deep', message);
}
