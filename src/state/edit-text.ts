import { lookup } from '#core/catalogue/registry.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { printExpr } from '#core/expr/print.ts';

/** Whether the text of an element can be typed in place. */
export type EditableText =
  | {
      readonly kind: 'text';
      readonly prop: string;
      readonly value: string;
      readonly lines: boolean;
    }
  /** It comes from the data. */
  | { readonly kind: 'bound'; readonly prop: string; readonly code: string }
  | { readonly kind: 'none' };

export function editableText(doc: Doc, id: NodeId): EditableText {
  const node = doc.nodes[id];
  const component = node?.kind === 'element' ? lookup(node.type) : undefined;
  const prop = component?.textProp;
  if (node?.kind !== 'element' || !component || prop === undefined) return { kind: 'none' };
  const value = node.props[prop];
  if (value?.kind === 'expr') return { kind: 'bound', prop, code: printExpr(value.expr) };
  const kind = component.props[prop]?.kind;
  return {
    kind: 'text',
    prop,
    value: typeof value?.value === 'string' ? value.value : '',
    lines: kind?.kind === 'string' && kind.multiline === true,
  };
}
