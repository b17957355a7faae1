import type { Component } from '#core/catalogue/component.ts';

/** `Table.Row` → `TableRow`: a component's type as the name of a class. */
export function className(type: string): string {
  return type.replaceAll('.', '');
}

/** Containers and single-child wrappers are nothing without children; elsewhere they are optional. */
export function childrenRequired(component: Component): boolean {
  return (
    component.children.mode === 'one' ||
    (component.children.mode === 'many' && component.category === 'container')
  );
}

/** What `accepts: 'any'` stands for: all but roots and parts that live under one parent only. */
export function isGeneralChild(component: Component): boolean {
  return !component.root && component.parents === undefined;
}

export const banner =
  '// Generated from the component catalogue. Do not edit; run `UPDATE=1 npx vitest run src/cli/generate`.\n';
