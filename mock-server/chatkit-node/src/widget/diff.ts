import { jsonEqual, toWidgetJson, type Json } from '../json.ts';
import type { WidgetRoot } from '../generated/props.ts';
import type { WidgetUpdate } from '../types/event.ts';
import { isElement, walk, type Element } from './tree.ts';
import { warnOnce } from './warn.ts';

export interface DiffOptions {
  /** Do as the official server does where it loses updates. */
  officialQuirks?: boolean;
}

/**
 * The updates that turn one state of a widget into the next: deltas where only texts grew, else one
 * replacement of the root. A text streams when it is a Text or Markdown with an id.
 */
export function diffWidget(
  before: WidgetRoot,
  after: WidgetRoot,
  { officialQuirks: quirks = false }: DiffOptions = {},
): WidgetUpdate[] {
  const [old, next] = [element(before), element(after)];
  if (jsonEqual(old, next)) return [];
  if (needsReplacing(old, next, quirks) || (!quirks && sharesIds(next))) {
    return [{ type: 'widget.root.updated', widget: rootOf(next) }];
  }
  return textDeltas(old, next, quirks);
}

function element(widget: WidgetRoot): Element {
  const json = toWidgetJson(widget);
  if (!isElement(json)) throw new TypeError('A widget needs a type: a string');
  return json;
}

/** The plain copy, so that later changes to the author's object do not reach the event. */
function rootOf(json: Element): WidgetRoot {
  // It is the JSON of a WidgetRoot.
  return json as unknown as WidgetRoot;
}

/** Whether anything differs beyond texts that grew. */
function needsReplacing(a: Element, b: Element, quirks: boolean): boolean {
  if (a.type !== b.type || !jsonEqual(a['id'], b['id']) || !jsonEqual(a['key'], b['key']))
    return true;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].some((name) => {
    const [x, y] = [a[name], b[name]];
    if (name === 'children') return childrenNeedReplacing(x, y, quirks);
    return !jsonEqual(x, y) && !(name === 'value' && growsByStreaming(a, b, quirks));
  });
}

function childrenNeedReplacing(x: Json | undefined, y: Json | undefined, quirks: boolean): boolean {
  if (isElement(x) && isElement(y)) return needsReplacing(x, y, quirks);
  if (!Array.isArray(x) || !Array.isArray(y)) return !jsonEqual(x, y);
  return x.length !== y.length || x.some((child, i) => childrenNeedReplacing(child, y[i], quirks));
}

/** Without an id there is no way to say which text grew; the official server then says nothing. */
function growsByStreaming(a: Element, b: Element, quirks: boolean): boolean {
  return streams(b) && (quirks || typeof b['id'] === 'string') && textOf(b).startsWith(textOf(a));
}

function streams(node: Element): boolean {
  return (node.type === 'Text' || node.type === 'Markdown') && typeof node['value'] === 'string';
}

function textOf(node: Element | undefined): string {
  const value = node?.['value'];
  return typeof value === 'string' ? value : '';
}

function textDeltas(old: Element, next: Element, quirks: boolean): WidgetUpdate[] {
  const before = streamingTexts(old, quirks);
  const updates: WidgetUpdate[] = [];
  for (const [componentId, node] of streamingTexts(next, quirks)) {
    const known = before.get(componentId);
    if (!known) {
      throw new Error(`Node ${componentId} was not there when the widget was first rendered`);
    }
    const [was, is] = [textOf(known), textOf(node)];
    if (was === is) continue;
    if (!is.startsWith(was)) {
      throw new Error(
        `Node ${componentId} changed to a value that does not go on from the old one`,
      );
    }
    const done = node['streaming'] !== true;
    const delta = is.slice(was.length);
    updates.push({ type: 'widget.streaming_text.value_delta', componentId, delta, done });
  }
  return updates;
}

/** By id, in the order of the document. The official server does not look into single children. */
function streamingTexts(root: Element, quirks: boolean): Map<string, Element> {
  const texts = new Map<string, Element>();
  for (const node of quirks ? walkLists(root) : walk(root)) {
    const { id } = node;
    if (streams(node) && typeof id === 'string') texts.set(id, node);
  }
  return texts;
}

function* walkLists(node: Element): Generator<Element> {
  yield node;
  const { children } = node;
  if (!Array.isArray(children)) return;
  for (const child of children) if (isElement(child)) yield* walkLists(child);
}

/** A delta to a shared id could reach the wrong element. */
function sharesIds(root: Element): boolean {
  const seen = new Set<string>();
  for (const { id } of walk(root)) {
    if (typeof id !== 'string') continue;
    if (seen.has(id)) {
      warnOnce(`two elements of a widget share the id '${id}'; the whole widget is sent`);
      return true;
    }
    seen.add(id);
  }
  return false;
}
