/** Names that generated code uses itself and that no variable of a view may hide. */
import { COMPONENTS } from '#core/catalogue/registry.ts';

/** The class of a component: `TableRow` for `Table.Row`. */
export function className(type: string): string {
  return type.replaceAll('.', '');
}

const RESERVED: ReadonlySet<string> = new Set([
  ...Object.keys(COMPONENTS).map(className),
  'ActionConfig',
  'DynamicWidget',
  'EditableProps',
  'String',
  'Number',
  'Boolean',
  'Math',
  'Object',
  'arguments',
  'eval',
  'await',
]);

export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}
