/**
 * Elements as text, for the system clipboard: JSON that holds the view's own code, so that bindings,
 * repeats and conditions come along, and other widgets and tabs can read it.
 */
import { lookup } from '#core/catalogue/registry.ts';
import type { Doc } from '#core/doc/doc.ts';
import { childIds, getNode } from '#core/doc/doc.ts';
import type { Subtree } from '#core/doc/placement.ts';
import { takeSubtree } from '#core/doc/subtree.ts';
import { copy } from '#core/edit/commands/copy.ts';
import { insertNodes } from '#core/edit/commands/insert-nodes.ts';
import { resolveInsert } from '#core/edit/commands/insert.ts';
import type { EditState } from '#core/edit/transaction.ts';
import { isJsonObject } from '#core/json.ts';
import { fail, ok, problem } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { printView } from '#codec/jsx/print.ts';
import { bringIn } from './incoming.ts';
import type { Stores } from './stores.tsx';

const MARK = 'elements';

/** The selection as text; null when nothing is selected. */
export function copyText(state: EditState): string | null {
  const trees = copy(state);
  const [only] = trees;
  if (!only) return null;
  const view = trees.length === 1 ? printView(only) : printView(asFragment(trees));
  return JSON.stringify({ kitbench: MARK, version: 1, view }, null, 2);
}

function asFragment(trees: readonly Subtree[]): Doc {
  const root = 'fragment';
  const children = trees.map((tree) => tree.root);
  const nodes = Object.assign({}, ...trees.map((tree) => tree.nodes)) as Doc['nodes'];
  return { root, nodes: { ...nodes, [root]: { id: root, kind: 'fragment', children } } };
}

/** Reads our own text, a view's code, or the JSON of a widget. The parsers load on demand. */
export async function readElements(
  text: string,
  newId: () => string,
): Promise<Result<readonly Subtree[]>> {
  const json = parseJson(text);
  if (json !== undefined && !isEnvelope(json)) {
    const { readWidget } = await import('#codec/json/widget.ts');
    return treesOf(readWidget(json, newId));
  }
  const view = isEnvelope(json) ? json.view : text;
  if (!view.trim().startsWith('<') && !view.trim().startsWith('{')) {
    const message = 'The clipboard holds no elements. Copy some here, or the code of a view.';
    return fail(problem('paste/unknown', message));
  }
  const { parseView } = await import('#codec/jsx/parse.ts');
  return treesOf(parseView(view, { newId }));
}

/**
 * Puts what a text holds at the selection, opens it as a widget of its own, or says why neither is
 * possible. True when elements were put.
 */
export async function pasteText(text: string, stores: Stores): Promise<boolean> {
  const { editor, workbench, newId } = stores;
  if (isWidgetText(text)) {
    bringIn(workbench, { kind: 'text', text });
    return false;
  }
  const read = await readElements(text, newId);
  if (read.ok && editor.run(insertNodes(read.value, newId))) return true;
  if (read.ok && isWholeWidget(read.value)) {
    const json = parseJson(text);
    bringIn(workbench, { kind: 'text', text: isEnvelope(json) ? json.view : text });
    return false;
  }
  const message = read.ok ? whyNot(editor.edit(), read.value) : read.problems[0]?.message;
  workbench.setState({
    toast: { text: message ?? 'Nothing was pasted.', undo: false, nonce: Date.now() },
  });
  return false;
}

/** A `.widget` file, or an item or event that carries a widget: no elements, but a widget. */
function isWidgetText(text: string): boolean {
  if (/^(event|data):/.test(text.trimStart())) return true;
  const json = parseJson(text);
  return (
    isJsonObject(json) && ['template', 'encodedWidget', 'widget', 'item'].some((key) => key in json)
  );
}

/** What can only be a root fits nowhere in a widget: it is one itself. */
function isWholeWidget(trees: readonly Subtree[]): boolean {
  const [tree] = trees;
  const root = tree?.nodes[tree.root];
  return trees.length === 1 && root?.kind === 'element' && lookup(root.type)?.root === true;
}

function whyNot(state: EditState, trees: readonly Subtree[]): string | undefined {
  for (const tree of trees) {
    const resolved = resolveInsert(state, tree);
    if (!resolved.ok) return [resolved.reason, resolved.wayOut].filter(Boolean).join(' ');
  }
  return undefined;
}

/** A fragment is a way to write several; what is in it is pasted. */
function treesOf(read: Result<Doc>): Result<readonly Subtree[]> {
  if (!read.ok) return read;
  const doc = read.value;
  if (doc.root === null) return ok([]);
  const root = getNode(doc, doc.root);
  const ids = root.kind === 'fragment' ? childIds(root) : [root.id];
  return ok(ids.map((id) => takeSubtree(doc, id)));
}

interface Envelope {
  readonly view: string;
}

function isEnvelope(json: unknown): json is Envelope {
  return isJsonObject(json) && json['kitbench'] === MARK && typeof json['view'] === 'string';
}

/** Undefined: not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
