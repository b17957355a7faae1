/** Nodes on one line, where that reads well: elements without children, and logic around one of them. */
import { getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { ElementNode, NodeId, WhenNode } from '#core/doc/node.ts';
import { BINDING, printAt, printLogicalOperand } from '#core/expr/print.ts';
import { flatAttribute } from './attribute-text.ts';
import { overText, paramsText, tagOf } from './print-fresh.ts';

/** Null where it takes several lines. Comments are not looked at. */
export function flatNode(doc: Doc, id: NodeId): string | null {
  const node = getNode(doc, id);
  switch (node.kind) {
    case 'element':
      return flatElement(node);
    case 'repeat': {
      const body = flatBranch(doc, node.children);
      return body && `${overText(node.over)}.map(${paramsText(node)} => ${body})`;
    }
    case 'when': {
      const then = flatBranch(doc, node.children);
      if (node.otherwise.length === 0) return then && testText(node) + then;
      const otherwise = flatBranch(doc, node.otherwise);
      return then && otherwise && `${testText(node)}${then} : ${otherwise}`;
    }
    case 'fragment':
      return node.children.length === 0 ? '<></>' : null;
  }
}

/** `test && ` or `test ? `. */
export function testText(node: WhenNode): string {
  return node.otherwise.length === 0
    ? `${printLogicalOperand('&&', node.test, 0)} && `
    : `${printAt(node.test, BINDING.conditional + 1)} ? `;
}

function flatElement(node: ElementNode): string | null {
  const layout = node.source?.layout;
  const textual =
    layout?.kind === 'element' && layout.attributes?.some(({ form }) => form === 'text');
  if (node.children.length > 0 || textual || tagOf(node.type) !== node.type) return null;
  const props = Object.entries(node.props).map(([prop, value]) => flatAttribute(prop, value));
  return `<${[node.type, ...props].join(' ')} />`;
}

function flatBranch(doc: Doc, ids: readonly NodeId[]): string | null {
  const [only] = ids;
  if (only === undefined) return 'null';
  const node = getNode(doc, only);
  return ids.length === 1 && node.kind === 'element' ? flatElement(node) : null;
}
