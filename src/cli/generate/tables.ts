/** Prints `generated/tables.ts`, which validation reads, and `generated/icons.ts`. */
import type { Component } from '#core/catalogue/component.ts';
import type { PropKind } from '#core/catalogue/prop.ts';
import { banner, childrenRequired, isGeneralChild } from './names.ts';

export function validationTables(components: readonly Component[]): string {
  const entries = components.map((component) => [component.type, entryOf(component)]);
  return [
    banner,
    `import type { ComponentTable } from '../widget/table.ts';`,
    '',
    '/** By type. What a component is and takes; `general` ones fit wherever anything fits. */',
    `export const components: Readonly<Record<string, ComponentTable>> = ${JSON.stringify(
      Object.fromEntries(entries),
    )};`,
    '',
  ].join('\n');
}

export function iconNames(names: readonly string[]): string {
  return [
    banner,
    `/** ChatKit's own icons. */`,
    `export const ICON_NAMES = ${JSON.stringify(names)} as const;`,
    'export type IconName = (typeof ICON_NAMES)[number];',
    '',
  ].join('\n');
}

function entryOf(component: Component): object {
  const { root, children, parents, form } = component;
  return {
    root,
    general: isGeneralChild(component),
    children: { ...children, ...(childrenRequired(component) ? { required: true } : {}) },
    ...(parents ? { parents } : {}),
    ...(form ? { form } : {}),
    props: Object.fromEntries(
      Object.entries(component.props).map(([name, { kind, required }]) => [
        name,
        { ...checked(kind), ...(required ? { required } : {}) },
      ]),
    ),
  };
}

/** Only what decides validity: tokens of colours, units and looks stay in the catalogue. */
function checked(kind: PropKind): object {
  switch (kind.kind) {
    case 'color':
    case 'length':
    case 'string':
      return { kind: kind.kind };
    default:
      return kind;
  }
}
