/** Prints `generated/classes.ts`: one class a component, and the list that `fromJSON` reads. */
import type { Component } from '#core/catalogue/component.ts';
import { banner, className } from './names.ts';

export function widgetClasses(components: readonly Component[]): string {
  const names = components.map((component) => className(component.type));
  return [
    banner,
    `import { widgetClass, type WidgetInstance } from '../widget/base.ts';`,
    `import type { ${names.map((name) => `${name}Props`).join(', ')} } from './props.ts';`,
    ...components.map(classOf),
    '',
    '/** Class by the type in the JSON. */',
    'export const widgetClasses = {',
    ...components.map((component) => `'${component.type}': ${className(component.type)},`),
    '};',
    '',
  ].join('\n');
}

function classOf(component: Component): string {
  const name = className(component.type);
  const args = name === component.type ? `'${name}'` : `'${component.type}', '${name}'`;
  return [
    '',
    `/** ${component.doc} */`,
    `export const ${name} = /* @__PURE__ */ widgetClass<'${component.type}', ${name}Props>(${args});`,
    `export type ${name} = WidgetInstance<'${component.type}', ${name}Props>;`,
  ].join('\n');
}
