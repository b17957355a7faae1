/** The words beside a layer's type: `Button Save`, `Repeat items`, `When selected`. */
import type { Component } from '../catalogue/component.ts';
import { lookup } from '../catalogue/registry.ts';
import { printExpr } from '../expr/print.ts';
import { childIds, getNode } from './doc.ts';
import type { Doc } from './doc.ts';
import { propAt } from './fields.ts';
import type { ElementNode, NodeId, PropValue } from './node.ts';
import { nameOf } from './placement.ts';

export interface Summary {
  /** `Button`, `Table.Row`, `Repeat`, `When`, `Group`. */
  readonly type: string;
  /** Empty where there is nothing to say. */
  readonly text: string;
  /** The text is code over the data, or the node is a repeat or a condition. */
  readonly fromData: boolean;
  /** The text was taken from what is inside, and says nothing new where that is in sight. */
  readonly fromInside: boolean;
}

const LONGEST = 60;
/** A layer is told by the words of so many elements inside it. */
const WORDS_INSIDE = 2;

export function summaryOf(doc: Doc, id: NodeId): Summary {
  const node = getNode(doc, id);
  const type = nameOf(node);
  switch (node.kind) {
    case 'repeat':
      return { type, text: cut(printExpr(node.over)), fromData: true, fromInside: false };
    case 'when':
      return { type, text: cut(printExpr(node.test)), fromData: true, fromInside: false };
    case 'element': {
      const own = ownWords(node);
      if (own) return { type, ...own, fromInside: false };
      break;
    }
    case 'fragment':
  }
  const inside = wordsInside(doc, id);
  const fromInside = inside.length > 0;
  return { type, text: cut(inside.join(', ')), fromData: false, fromInside };
}

/** Type and text in one, as the tree's items are named. */
export function layerName(doc: Doc, id: NodeId): string {
  const { type, text } = summaryOf(doc, id);
  return text === '' ? type : `${type} ${text}`;
}

interface Words {
  readonly text: string;
  readonly fromData: boolean;
}

const known = new WeakMap<ElementNode, Words | null>();

/** Kept by node: an edit changes the words of one, and those of all in sight are asked for. */
function ownWords(node: ElementNode): Words | null {
  const before = known.get(node);
  if (before !== undefined) return before;
  const component = lookup(node.type);
  const paths = component ? tellingProps(component) : ['value', 'label', 'name'];
  const [words = null] = paths.flatMap((path) => wordsOf(propAt(node, path)) ?? []);
  known.set(node, words);
  return words;
}

/** Props that tell one element of a type from another, best first. */
function tellingProps(component: Component): readonly string[] {
  const props = Object.entries(component.props);
  return [
    ...(component.textProp === undefined ? [] : [component.textProp]),
    ...(component.form === undefined ? [] : component.actions.map(({ path }) => `${path}.type`)),
    ...(component.control ? [component.control.nameFrom] : []),
    ...(component.props['alt'] ? ['alt'] : []),
    ...props.filter(([, { kind }]) => kind.kind === 'icon').map(([name]) => name),
    ...props.filter(([, { kind }]) => kind.kind === 'status').map(([name]) => `${name}.text`),
    ...(component.props['key'] ? ['key'] : []),
  ];
}

function wordsOf(value: PropValue | undefined): Words | undefined {
  if (value?.kind === 'expr') return { text: cut(printExpr(value.expr)), fromData: true };
  const text = typeof value?.value === 'string' ? value.value.trim().replaceAll(/\s+/g, ' ') : '';
  return text === '' ? undefined : { text: cut(text), fromData: false };
}

function wordsInside(doc: Doc, id: NodeId): readonly string[] {
  const words: string[] = [];
  const visit = (at: NodeId): void => {
    if (words.length >= WORDS_INSIDE) return;
    const node = getNode(doc, at);
    const textProp = node.kind === 'element' ? lookup(node.type)?.textProp : undefined;
    const own =
      node.kind === 'element' && textProp !== undefined ? wordsOf(node.props[textProp]) : undefined;
    if (own) words.push(own.text);
    else childIds(node).forEach(visit);
  };
  childIds(getNode(doc, id)).forEach(visit);
  return words;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
