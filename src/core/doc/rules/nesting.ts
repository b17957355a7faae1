/** What stands where it may not. Repeats, conditions and fragments are see-through. */
import { accepts } from '../../catalogue/nesting.ts';
import { lookup } from '../../catalogue/registry.ts';
import type { Problem } from '../../result.ts';
import type { Doc } from '../doc.ts';
import { isForm } from '../form.ts';
import type { ElementNode } from '../node.ts';
import { weigh } from '../placement.ts';
import { report } from './codes.ts';
import type { Place } from './survey.ts';

export function nestingProblems(doc: Doc, places: readonly Place[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { node, parent, outerForm } of places) {
    const problem = parent ? inParent(parent, node) : asRoot(node);
    if (problem) problems.push(problem);
    if (outerForm && isForm(node)) problems.push(inForm(outerForm, node));
    if (lookup(node.type)?.children.mode === 'one') problems.push(...oneChild(doc, node));
  }
  const roots = places.filter(({ parent }) => parent === null);
  if (doc.root !== null && roots.length > 1 && weigh(doc, doc.root) > 1) {
    problems.push(
      report('nest/root', doc.root, 'A widget has one root. Put a Card around all of it.'),
    );
  }
  return problems;
}

function asRoot({ id, type }: ElementNode): Problem | null {
  return lookup(type)?.root === false
    ? report('nest/root', id, `${type} can't be a widget of its own. Put a Card around it.`)
    : null;
}

function inParent(parent: ElementNode, { id, type }: ElementNode): Problem | null {
  const outer = lookup(parent.type);
  const inner = lookup(type);
  if (!outer || !inner || accepts(outer, inner)) return null;
  if (outer.children.mode === 'none') {
    return report('nest/child', id, `${outer.type} takes nothing inside. Move ${type} out of it.`);
  }
  const rule = outer.children;
  if (rule.mode === 'many' && rule.accepts !== 'any') {
    const message = `${outer.type} takes only ${rule.accepts.join(' or ')}. Put ${type} into one.`;
    return report('nest/child', id, message);
  }
  if (inner.parents) {
    const message = `${type} can't go inside ${outer.type}. Its place is inside ${inner.parents.join(' or ')}.`;
    return report('nest/child', id, message);
  }
  const message = `${type} can't go inside ${outer.type}.${inner.instead ? ` ${inner.instead.doc}` : ''}`;
  return report('nest/root-inside', id, message);
}

function inForm(form: ElementNode, { id, type }: ElementNode): Problem {
  const message = `${type} stands in another form, ${form.type}, which does not send its fields.`;
  const instead = lookup(type)?.instead;
  return report('nest/form', id, `${message}${instead ? ` ${instead.doc}` : ''}`);
}

function oneChild(doc: Doc, { id, type, children }: ElementNode): readonly Problem[] {
  const count = children.reduce((sum, child) => sum + weigh(doc, child), 0);
  if (count > 1) {
    return [report('nest/one-child', id, `${type} takes one child. Put a Box around them.`)];
  }
  return children.length === 0 ? [report('nest/no-child', id, `${type} needs a child.`)] : [];
}
