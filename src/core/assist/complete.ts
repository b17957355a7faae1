/** What can be written at a caret of a view, best first. */
import { unreachable } from '../result.ts';
import { completeAttribute } from './complete-attribute.ts';
import { completeCode, completeKey } from './complete-code.ts';
import { completeClosing, completeTag } from './complete-tag.ts';
import { completeText, completeValue } from './complete-value.ts';
import type { Completion, Completions } from './completion.ts';
import { placeAt } from './place-at.ts';
import type { Place } from './place.ts';
import type { World } from './world.ts';

/**
 * `typed`: the sign that was just written, where it asks by itself. Blanks do so for props and keys
 * only; elsewhere they are layout.
 */
export function complete(
  text: string,
  offset: number,
  world: World,
  typed: string | null = null,
): Completions | null {
  const place = placeAt(text, offset);
  if (typed === ' ' && place.kind !== 'attribute' && place.kind !== 'key') return null;
  const items = itemsAt(place, text, world);
  if (place.kind === 'none' || items.length === 0) return null;
  return { from: place.from, to: place.to, items };
}

function itemsAt(place: Place, text: string, world: World): readonly Completion[] {
  switch (place.kind) {
    case 'none':
      return [];
    case 'tag':
      return completeTag(place.parents, text.slice(place.to));
    case 'content':
      return completeTag(place.parents, null);
    case 'closing':
      return completeClosing(place.type, text.slice(place.to));
    case 'attribute':
      return completeAttribute(place.element, text.slice(place.to));
    case 'value':
      return completeValue(place.slot);
    case 'text':
      return place.slot ? completeText(place.slot) : [];
    case 'key':
      return completeKey(place, text.slice(place.to), world);
    case 'code':
      return completeCode(place, text, world);
    default:
      return unreachable(place);
  }
}
