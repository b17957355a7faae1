/** A drag in words, for the pill at the bottom and for screen readers. */
import { childrenIn, getNode } from '#core/doc/doc.ts';
import type { Doc, Position } from '#core/doc/doc.ts';
import type { Component } from '#core/catalogue/component.ts';
import { accepts } from '#core/catalogue/nesting.ts';
import { COMPONENTS, lookup } from '#core/catalogue/registry.ts';
import type { NodeId } from '#core/doc/node.ts';
import { summaryOf } from '#core/doc/summary.ts';
import { dropOf, handOf } from './drag.ts';
import type { Drag } from './drag.ts';
import type { Drop } from './drop.ts';
import type { Hand } from './hand.ts';

/** A sentence with one part that matters most, such as `Into **Form**, between A and B`. */
export interface Phrase {
  readonly before: string;
  readonly strong: string;
  readonly after: string;
}

export function describe(doc: Doc, hand: Hand, drop: Drop): Phrase {
  const held = nameOfHand(doc, hand);
  switch (drop.kind) {
    case 'nowhere':
      return { before: 'Drop ', strong: held, after: ' on the canvas or into the layers' };
    case 'stay':
      return { before: '', strong: held, after: ' stays where it is' };
    case 'refused':
      return { before: 'No place here for ', strong: held, after: '' };
    case 'place': {
      if (drop.at) {
        const where = neighbours(doc, hand, drop.at);
        const after = where === '' ? '' : `, ${where}`;
        return { before: 'Into ', strong: containerName(doc, drop.at), after };
      }
      return hand.kind === 'component' && lookup(hand.type)?.root === false
        ? { before: 'Into a new ', strong: rootAround(hand.type), after: '' }
        : { before: 'As the root of the widget', strong: '', after: '' };
    }
  }
}

/** What a screen reader hears when the place has changed. */
export function announce(doc: Doc, drag: Drag): string {
  const hand = handOf(drag);
  if (!hand) return '';
  const drop = dropOf(drag);
  if (drag.phase === 'walking') {
    const at = drag.slots[drag.index];
    const spoken = at ? positionInWords(doc, hand, at) : plain(describe(doc, hand, drop));
    return drop.kind === 'stay' ? `${spoken}. It stands there now` : spoken;
  }
  const words = plain(describe(doc, hand, drop));
  return drop.kind === 'refused'
    ? [words, drop.refusal.reason, drop.refusal.wayOut ?? ''].join('. ')
    : words;
}

export function announceLift(doc: Doc, drag: Drag): string {
  const hand = handOf(drag);
  if (!hand) return '';
  const how = 'Arrow keys choose a place, Enter drops, Escape cancels.';
  return `Picked up ${nameOfHand(doc, hand)}. ${announce(doc, drag)}. ${how}`;
}

/** Before the change: the words speak of the document as it is. */
export function announceLanding(doc: Doc, hand: Hand, at: Position | null): string {
  const where = at ? positionInWords(doc, hand, at) : 'It is the first in the widget';
  return `Dropped ${nameOfHand(doc, hand)}. ${where}.`;
}

export function announceCancel(doc: Doc, hand: Hand): string {
  return `Cancelled. ${nameOfHand(doc, hand)} was not ${hand.kind === 'node' ? 'moved' : 'added'}.`;
}

export function plain({ before, strong, after }: Phrase): string {
  return `${before}${strong}${after}`;
}

/** `Button`, or `Button Save` for one that stands in the document. */
export function nameOfHand(doc: Doc, hand: Hand): string {
  if (hand.kind === 'component') return hand.type;
  return doc.nodes[hand.node] ? typeAndName(doc, hand.node) : 'Element';
}

/** "Position 2 in Form, between Description and Due". */
function positionInWords(doc: Doc, hand: Hand, at: Position): string {
  const siblings = othersIn(doc, hand, at);
  const where = neighbours(doc, hand, at);
  const position = `Position ${siblings.before.length + 1} in ${containerName(doc, at)}`;
  return where === '' ? `${position}, which is empty` : `${position}, ${where}`;
}

function neighbours(doc: Doc, hand: Hand, at: Position): string {
  const { before, after } = othersIn(doc, hand, at);
  const prev = before.at(-1);
  const next = after[0];
  if (prev !== undefined && next !== undefined) {
    return `between ${shortName(doc, prev)} and ${shortName(doc, next)}`;
  }
  if (prev !== undefined) return `after ${shortName(doc, prev)}`;
  return next === undefined ? '' : `before ${shortName(doc, next)}`;
}

/** The children on both sides of a place, without the node that leaves it. */
function othersIn(doc: Doc, hand: Hand, { parent, slot, index }: Position) {
  const list = childrenIn(getNode(doc, parent), slot);
  const stays = (id: NodeId): boolean => hand.kind === 'component' || id !== hand.node;
  return { before: list.slice(0, index).filter(stays), after: list.slice(index).filter(stays) };
}

function containerName(doc: Doc, { parent, slot }: Position): string {
  const node = getNode(doc, parent);
  if (node.kind === 'element') return node.type;
  const name = typeAndName(doc, parent);
  return slot === 'otherwise' ? `Else of ${name}` : name;
}

/** The root that an insertion puts around a component in an empty document. */
function rootAround(type: string): string {
  const inner = lookup(type);
  const roots = Object.values<Component>(COMPONENTS).filter(({ root }) => root);
  const direct = roots.find((root) => inner && accepts(root, inner));
  return (direct ?? roots[0])?.type ?? type;
}

function typeAndName(doc: Doc, id: NodeId): string {
  const { type, text, fromInside } = summaryOf(doc, id);
  return text === '' || fromInside ? type : `${type} ${text}`;
}

/**
 * As short as can be told apart: "Due" for a text or what holds one, else with the type, such as
 * "Input title" and "Repeat items".
 */
function shortName(doc: Doc, id: NodeId): string {
  const { type, text, fromData, fromInside } = summaryOf(doc, id);
  if (text === '') return type;
  if (fromInside) return text.split(', ')[0] ?? type;
  const isWording = lookup(type)?.textProp !== undefined && !fromData;
  return isWording ? text : `${type} ${text}`;
}
