/**
 * The catalogue as pictures: a component's sample once for each value of each prop that has values
 * to list. A prop that is added to the catalogue appears here by itself.
 */
import type { Component } from '#core/catalogue/component.ts';
import type { PropKind } from '#core/catalogue/prop.ts';
import type { Json, WidgetJson } from '#core/json.ts';
import { card, el, type Sample } from './build.ts';

export function variantsOf(component: Component): readonly Sample[] {
  const { sample } = component;
  const props = Object.entries(component.props).flatMap(([name, { kind }]) =>
    valuesOf(kind).map((value) => ({
      title: `${name} ${JSON.stringify(value)}`,
      widget: placed({ ...sample, [name]: value }),
    })),
  );
  return [{ title: 'as it is', widget: placed(sample) }, ...props];
}

/** Values worth a picture; none where only an author can think of one. */
function valuesOf(kind: PropKind): readonly Json[] {
  switch (kind.kind) {
    case 'enum':
      return kind.values;
    case 'boolean':
      return [true];
    case 'integerOrEnum':
      return [1, ...kind.values];
    case 'color':
      return [...kind.tokens, 'blue-400', 'alpha-30', { light: '#b0578d', dark: '#ffd3a8' }];
    case 'length':
      return LENGTHS[kind.unit];
    case 'spacing':
      return kind.objectOnly ? [{ x: 4, y: 2 }] : [0, 6, '2px', { x: 4, y: 2 }];
    case 'border':
      return [2, { size: 2, color: 'blue-400', style: 'dashed' }, { bottom: 3 }];
    case 'icon':
      return ['star', 'lucide:rocket', 'vendor:acme'];
    case 'number':
      return [2];
    case 'cardAction':
      return [{ label: 'Go', action: { type: 'go' } }];
    case 'status':
      return [{ text: 'Status', icon: 'bolt' }];
    case 'string':
    case 'date':
    case 'action':
    case 'editable':
    case 'options':
    case 'chartData':
    case 'series':
    case 'xAxis':
      return [];
    default:
      return kind satisfies never;
  }
}

const LENGTHS: Record<Extract<PropKind, { kind: 'length' }>['unit'], readonly Json[]> = {
  px: [96, '50%'],
  spacing: [0, 4],
  factor: [1, 'auto'],
  ratio: ['2/1'],
};

/** A place where the element may stand. */
export function placed(element: WidgetJson): WidgetJson {
  switch (element.type) {
    case 'Card':
    case 'ListView':
    case 'Basic':
      return element;
    case 'ListViewItem':
      return el('ListView', {}, [element]);
    case 'Table.Row':
      return card({}, el('Table', {}, [element]));
    case 'Table.Cell':
      return card({}, el('Table', {}, [el('Table.Row', {}, [element])]));
    default:
      return card({}, element);
  }
}
