/** The one line under a node's type: what it does in this document. */
import type { Doc } from '#core/doc/doc.ts';
import { getNode } from '#core/doc/doc.ts';
import { controlName, fieldsOf, propAt } from '#core/doc/fields.ts';
import { formOf, isForm } from '#core/doc/form.ts';
import { known } from '#core/doc/known.ts';
import type { ElementNode, NodeId } from '#core/doc/node.ts';
import { nameOf } from '#core/doc/placement.ts';
import { parentOf } from '#core/doc/tree.ts';
import { lookup } from '#core/catalogue/registry.ts';
import { printExpr, printPattern } from '#core/expr/print.ts';

export function factsOf(doc: Doc, id: NodeId): string {
  const node = getNode(doc, id);
  switch (node.kind) {
    case 'repeat':
      return `Each ${printPattern(node.item)} of ${printExpr(node.over)}`;
    case 'when':
      return node.otherwise.length > 0 ? 'Shows one of two' : 'Shown only sometimes';
    case 'fragment':
      return count(node.children.length, 'element');
    case 'element':
      return elementFacts(doc, node);
  }
}

function elementFacts(doc: Doc, node: ElementNode): string {
  const component = lookup(node.type);
  if (!component) return 'Not a ChatKit component';
  if (isForm(node)) return `Collects ${count(fieldsOf(doc, node.id).length, 'field')}`;
  if (known(node.props['submit']) === true) return submits(doc, node.id);
  const sent = component.actions.flatMap(({ path }) => {
    const type = known(propAt(node, `${path}.type`));
    return typeof type === 'string' && type !== '' ? [type] : [];
  });
  if (sent.length > 0) return `Sends ${sent.join(', ')}`;
  const name = known(controlName(node));
  if (typeof name === 'string' && name !== '') return fills(doc, node.id, name);
  if (component.actions.length > 0 && component.children.mode === 'none') {
    return 'Sends nothing yet';
  }
  if (component.children.mode !== 'none') return `Holds ${count(node.children.length, 'element')}`;
  return component.doc.split('. ')[0]?.replace(/\.$/, '') ?? '';
}

function submits(doc: Doc, id: NodeId): string {
  const form = outerForm(doc, id);
  return form === undefined ? 'Submits nothing: no form around it' : `Submits ${form}`;
}

function fills(doc: Doc, id: NodeId, name: string): string {
  const form = outerForm(doc, id);
  return form === undefined ? `Field ${name}` : `Field ${name} of ${form}`;
}

function outerForm(doc: Doc, id: NodeId): string | undefined {
  const parent = parentOf(doc, id);
  const form = parent === undefined ? undefined : formOf(doc, parent);
  return form === undefined ? undefined : nameOf(getNode(doc, form));
}

function count(number: number, one: string): string {
  return `${number === 0 ? 'no' : number} ${one}${number === 1 ? '' : 's'}`;
}
