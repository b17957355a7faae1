/** Where an element stands in the JSON its widget was read from, such as `$.children[0].label`. */
import { getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { positionOf } from '#core/doc/parents.ts';

/** Under repeats and conditions there is no such place: there it is the element's type. */
export function jsonPath(doc: Doc, id: NodeId, prop?: string): string {
  const steps: string[] = prop === undefined ? [] : [`.${prop}`];
  let at = id;
  for (let above = positionOf(doc, at); above; above = positionOf(doc, at)) {
    if (getNode(doc, above.parent).kind !== 'element') return typeOf(doc, id, prop);
    steps.unshift(`.children[${above.index}]`);
    at = above.parent;
  }
  return `$${steps.join('')}`;
}

function typeOf(doc: Doc, id: NodeId, prop: string | undefined): string {
  const node = getNode(doc, id);
  const name = node.kind === 'element' ? node.type : node.kind;
  return prop === undefined ? name : `${name} ${prop}`;
}
