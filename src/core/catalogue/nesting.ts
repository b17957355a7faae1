/** Which component may stand in which, from the catalogue alone. */
import type { Component } from './component.ts';
import { COMPONENTS, lookup } from './registry.ts';
import type { ComponentType } from './registry.ts';

/** Has a place of its own in one or two parents only, such as Table.Row. */
export function isPart(component: Component): boolean {
  return component.parents !== undefined;
}

/** Whether the rule of the parent and that of the child allow it. Forms and counts are not looked at. */
export function accepts(parent: Component, child: Component): boolean {
  const rule = parent.children;
  if (child.parents && !child.parents.includes(parent.type)) return false;
  switch (rule.mode) {
    case 'none':
      return false;
    case 'one':
      return !child.root;
    case 'many':
      if (rule.accepts !== 'any') return rule.accepts.includes(child.type);
      return !child.root || rule.roots === true;
  }
}

/** For "Goes in": whether it can be a widget itself, and the parents that take it. */
export function placesOf(type: ComponentType): {
  readonly root: boolean;
  readonly parents: readonly ComponentType[];
} {
  const child: Component = COMPONENTS[type];
  // The keys are those of the list itself.
  const types = Object.keys(COMPONENTS) as ComponentType[];
  return {
    root: child.root,
    parents: types.filter((parent) => accepts(COMPONENTS[parent], child)),
  };
}

/** Whether an element acts as a form, given what is known of its props. Undefined: it depends on the data. */
export function actsAsForm(
  type: string,
  isTrue: (prop: string) => boolean | undefined,
): boolean | undefined {
  const rule = lookup(type)?.form;
  if (rule === undefined) return false;
  return rule === 'always' ? true : isTrue(rule.when);
}
