/** The generated files of `chatkit-node`, by path below `mock-server/chatkit-node/src/generated`. */
import type { Component } from '#core/catalogue/component.ts';
import { widgetClasses } from './classes.ts';
import { propTypes } from './props.ts';
import { iconNames, validationTables } from './tables.ts';

export function generatedFiles(
  components: readonly Component[],
  icons: readonly string[],
): Readonly<Record<string, string>> {
  return {
    'props.ts': propTypes(components),
    'classes.ts': widgetClasses(components),
    'tables.ts': validationTables(components),
    'icons.ts': iconNames(icons),
  };
}
