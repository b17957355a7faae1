/** One walk over the document that tells each element's surroundings; the rules only read the result. */
import { getNode } from '../doc.ts';
import type { Doc } from '../doc.ts';
import { isForm } from '../form.ts';
import type { ElementNode, NodeId } from '../node.ts';

export interface Place {
  readonly node: ElementNode;
  /** The nearest element around it; null at the root. */
  readonly parent: ElementNode | null;
  /** The nearest form around it, not itself. */
  readonly outerForm: ElementNode | null;
  readonly repeated: boolean;
  /** Branches of conditions on the way down, such as `w1+` and `w2-`. */
  readonly branches: readonly string[];
}

/** A form with the elements whose nearest form it is, itself included; `form: null` is the rest. */
export interface Scope {
  readonly form: ElementNode | null;
  /** In document order. */
  readonly elements: readonly ElementNode[];
}

export interface Survey {
  /** In document order. */
  readonly places: readonly Place[];
  /** Every element is in one of them. */
  readonly scopes: readonly Scope[];
}

interface Around {
  readonly parent: ElementNode | null;
  readonly scope: { readonly form: ElementNode | null; readonly elements: ElementNode[] };
  readonly repeated: boolean;
  readonly branches: readonly string[];
}

export function survey(doc: Doc): Survey {
  const places: Place[] = [];
  const rest: Around['scope'] = { form: null, elements: [] };
  const scopes = [rest];
  const visit = (id: NodeId, around: Around): void => {
    const node = getNode(doc, id);
    switch (node.kind) {
      case 'element': {
        const { parent, scope, repeated, branches } = around;
        places.push({ node, parent, outerForm: scope.form, repeated, branches });
        let own = scope;
        if (isForm(node)) {
          own = { form: node, elements: [] };
          scopes.push(own);
        }
        own.elements.push(node);
        if (node.children.length === 0) return;
        const inside = { parent: node, scope: own, repeated, branches };
        for (const child of node.children) visit(child, inside);
        return;
      }
      case 'when': {
        const then = { ...around, branches: [...around.branches, `${id}+`] };
        for (const child of node.children) visit(child, then);
        const otherwise = { ...around, branches: [...around.branches, `${id}-`] };
        for (const child of node.otherwise) visit(child, otherwise);
        return;
      }
      case 'repeat': {
        const inside = { ...around, repeated: true };
        for (const child of node.children) visit(child, inside);
        return;
      }
      case 'fragment':
        for (const child of node.children) visit(child, around);
    }
  };
  if (doc.root !== null) {
    visit(doc.root, { parent: null, scope: rest, repeated: false, branches: [] });
  }
  return { places, scopes };
}

/** False for places in opposite branches of one condition. */
export function mayMeet(a: readonly string[], b: readonly string[]): boolean {
  const opposite = (branch: string): string =>
    branch.slice(0, -1) + (branch.endsWith('+') ? '-' : '+');
  return !b.some((branch) => a.includes(opposite(branch)));
}
