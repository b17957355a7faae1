/** Prints `generated/props.ts`: one interface of props a component, and the unions of children. */
import type { ChildrenRule, Component } from '#core/catalogue/component.ts';
import type { PropKind } from '#core/catalogue/prop.ts';
import { unreachable } from '#core/result.ts';
import { banner, childrenRequired, className, isGeneralChild } from './names.ts';

export function propTypes(components: readonly Component[]): string {
  const general = components.filter(isGeneralChild);
  const roots = components.filter((component) => component.root);
  return [
    banner,
    `import type { ActionConfigInit } from '../action/action.ts';`,
    `import type { DynamicWidget } from '../widget/base.ts';`,
    `import type { ${shapeNames.join(', ')} } from '../widget/shapes.ts';`,
    '',
    '/** A child may be left out on a condition: `ok && new Text({ … })`. */',
    'export type Child<T> = T | null | false | undefined;',
    '',
    '/** What a container takes: an instance of a widget class, or the same as plain JSON. */',
    `export type WidgetComponent = ${union(general)} | DynamicWidget;`,
    '/** What stands at the top of a widget. */',
    `export type WidgetRoot = ${union(roots)} | DynamicWidget;`,
    ...components.map((component) => interfaceOf(component)),
  ].join('\n');
}

const shapeNames = [
  'Border',
  'CardAction',
  'ChartRow',
  'Color',
  'EditablePropsInit',
  'Length',
  'RadioOption',
  'SelectOption',
  'Series',
  'Spacing',
  'SpacingSides',
  'WidgetIcon',
  'WidgetStatus',
  'XAxisConfig',
];

function union(components: readonly Component[]): string {
  return components.map((component) => `${className(component.type)}Element`).join(' | ');
}

function interfaceOf(component: Component): string {
  const name = className(component.type);
  const props = Object.entries(component.props).map(
    ([prop, { kind, required, doc }]) =>
      `/** ${doc} */\n${prop}${required ? '' : '?'}: ${typeOf(kind)};`,
  );
  const children = childrenType(component.children);
  if (children) props.push(`children${childrenRequired(component) ? '' : '?'}: ${children};`);
  return [
    '',
    `/** ${component.doc} */`,
    `export interface ${name}Props {`,
    ...props,
    '}',
    `export type ${name}Element = { readonly type: '${component.type}' } & ${name}Props;`,
  ].join('\n');
}

function childrenType(rule: ChildrenRule): string | null {
  switch (rule.mode) {
    case 'none':
      return null;
    case 'one':
      return 'Child<WidgetComponent>';
    case 'many': {
      const accepted =
        rule.accepts === 'any'
          ? ['WidgetComponent', ...(rule.roots ? ['WidgetRoot'] : [])]
          : rule.accepts.map((type) => `${className(type)}Element`);
      return `Child<${accepted.join(' | ')}>[]`;
    }
    default:
      return unreachable(rule);
  }
}

function words(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(' | ');
}

function typeOf(kind: PropKind): string {
  switch (kind.kind) {
    case 'string':
    case 'date':
      return 'string';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'enum':
      return words(kind.values);
    case 'integerOrEnum':
      return `number | ${words(kind.values)}`;
    case 'icon':
      return 'WidgetIcon';
    case 'color':
      return 'Color';
    case 'length':
      return 'Length';
    case 'spacing':
      return kind.objectOnly ? 'SpacingSides' : 'Spacing';
    case 'border':
      return 'Border';
    case 'action':
      return 'ActionConfigInit';
    case 'cardAction':
      return 'CardAction';
    case 'status':
      return 'WidgetStatus';
    case 'editable':
      return 'false | EditablePropsInit';
    case 'options':
      return kind.of === 'select' ? 'SelectOption[]' : 'RadioOption[]';
    case 'chartData':
      return 'ChartRow[]';
    case 'series':
      return 'Series[]';
    case 'xAxis':
      return 'string | XAxisConfig';
    default:
      return unreachable(kind);
  }
}
