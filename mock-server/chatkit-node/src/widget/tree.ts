import { isObject, type Json, type JsonObject } from '../json.ts';

/** An element of a widget's JSON: an object with a type. */
export interface Element extends JsonObject {
  type: string;
}

export function isElement(value: Json | undefined): value is Element {
  return isObject(value) && typeof value['type'] === 'string';
}

/** Children as a list, also where the one child stands alone. */
function childrenOf(element: Element): Element[] {
  const { children } = element;
  return (Array.isArray(children) ? children : [children]).filter(isElement);
}

/** The element and all below it, in the order of the document. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* walk(child);
}

/**
 * The tree with the first element of this id changed, sharing all that stays the same. Null when
 * there is no such element.
 */
export function replaceById(
  root: Element,
  id: string,
  change: (element: Element) => Element,
): Element | null {
  if (root['id'] === id) return change(root);
  const { children } = root;
  if (Array.isArray(children)) {
    for (const [i, child] of children.entries()) {
      const changed = isElement(child) ? replaceById(child, id, change) : null;
      if (changed) return { ...root, children: children.with(i, changed) };
    }
    return null;
  }
  const changed = isElement(children) ? replaceById(children, id, change) : null;
  return changed && { ...root, children: changed };
}
