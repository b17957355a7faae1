/** What can be said of an element by itself: its type and its props. */
import type { Component } from '../../catalogue/component.ts';
import { COMPONENTS, lookup } from '../../catalogue/registry.ts';
import type { Problem } from '../../result.ts';
import { known } from '../known.ts';
import type { ElementNode } from '../node.ts';
import { report } from './codes.ts';
import { contentProblems } from './content.ts';
import { shapeOf } from './kinds.ts';
import { checkKnown, didYouMean } from './shape.ts';

const TYPES = Object.keys(COMPONENTS);
const results = new WeakMap<ElementNode, readonly Problem[]>();

/** Kept by node: an edit makes only the touched element be looked at again. */
export function elementProblems(node: ElementNode): readonly Problem[] {
  const done = results.get(node);
  if (done) return done;
  const component = lookup(node.type);
  const found = component
    ? [...propProblems(node, component), ...contentProblems(node, component)]
    : [unknownComponent(node)];
  results.set(node, found);
  return found;
}

function unknownComponent({ id, type }: ElementNode): Problem {
  const hint = didYouMean(type, TYPES);
  const message = `ChatKit has no component ${type}.${hint || ' It shows nothing in its place.'}`;
  return report('component/unknown', id, message);
}

function propProblems(node: ElementNode, component: Component): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(node.props)) {
    const prop = component.props[name];
    if (!prop) {
      const hint = didYouMean(name, Object.keys(component.props));
      const message = `${node.type} has no prop ${name}.${hint || ' ChatKit ignores it.'}`;
      problems.push(report('prop/unknown', node.id, message, name));
      continue;
    }
    for (const { code, path, says } of checkKnown(shapeOf(prop.kind), known(value), '')) {
      problems.push(report(code, node.id, `${name}${path} ${says}`, name));
    }
  }
  for (const [name, prop] of Object.entries(component.props)) {
    const value = known(node.props[name]);
    if (prop.required && (value === undefined || value === null)) {
      problems.push(report('prop/required', node.id, `${node.type} needs ${name}.`, name));
    }
  }
  return problems;
}
