import { lookup } from '#core/catalogue/registry.ts';
import type { Node } from '#core/doc/node.ts';

/** Whether anything can stand inside a node. A component nobody knows takes children if it has some. */
export function takesChildren(node: Node): boolean {
  if (node.kind !== 'element') return true;
  const component = lookup(node.type);
  return component ? component.children.mode !== 'none' : node.children.length > 0;
}
