/** Slips inside one element that its props show, each allowed by itself. */
import type { Component } from '../../catalogue/component.ts';
import type { Problem } from '../../result.ts';
import { propAt } from '../fields.ts';
import { isKnownArray, isKnownObject, known, UNKNOWN } from '../known.ts';
import type { Known } from '../known.ts';
import type { ElementNode } from '../node.ts';
import { report } from './codes.ts';
import { didYouMean } from './shape.ts';

type Rule = (node: ElementNode, component: Component) => readonly Problem[];

export const contentProblems: Rule = (node, component) =>
  RULES.flatMap((rule) => rule(node, component));

/** The known value of a prop; null counts as absent. */
function value(node: ElementNode, path: string): Known {
  return known(propAt(node, path)) ?? undefined;
}

const propsOfKind = (component: Component, kind: string): readonly string[] =>
  Object.entries(component.props)
    .filter(([, prop]) => prop.kind.kind === kind)
    .map(([name]) => name);

const iconOnly: Rule = (node, { textProp, props, actions }) => {
  if (actions.length === 0 || textProp === undefined || props[textProp]?.required) return [];
  const label = value(node, textProp);
  if (label !== undefined && label !== '') return [];
  const icon = Object.keys(node.props).find((name) => props[name]?.kind.kind === 'icon');
  return icon === undefined
    ? []
    : [
        report(
          'a11y/icon-button-name',
          node.id,
          `The ${named(value(node, icon))} button has no name for screen readers. Add a label.`,
          textProp,
        ),
      ];
};

function named(icon: Known): string {
  return typeof icon === 'string' ? icon : 'icon';
}

const noAlt: Rule = (node, { props }) =>
  props['alt'] && node.props['alt'] === undefined
    ? [
        report(
          'a11y/image-alt',
          node.id,
          'This picture says nothing to screen readers. Add alt, or set it to "" for decoration.',
          'alt',
        ),
      ]
    : [];

const pattern: Rule = (node, { control }) => {
  if (!control?.pattern) return [];
  const path = control.nameFrom.replace(/[^.]+$/, 'pattern');
  const source = value(node, path);
  if (typeof source !== 'string' || isPattern(source)) return [];
  const prop = path.split('.')[0];
  return [
    report(
      'field/pattern',
      node.id,
      `${path} is no regular expression, so browsers ignore it. Check its brackets and backslashes.`,
      prop,
    ),
  ];
};

/** Browsers compile a field's pattern with the v flag. */
function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'v'));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const dateRange: Rule = (node, { control }) => {
  if (control?.value !== 'date') return [];
  const [min, max, start] = ['min', 'max', control.initialFrom].map((name) =>
    day(value(node, name)),
  );
  if (min && max && min > max) {
    return [
      report('field/date-range', node.id, 'min is after max, so no date can be picked.', 'min'),
    ];
  }
  const outside = start && ((min && start < min) || (max && start > max));
  const message = `${control.initialFrom} is not between min and max.`;
  return outside ? [report('field/date-range', node.id, message, control.initialFrom)] : [];
};

/** ISO days compare as text. */
function day(date: Known): string | undefined {
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}/.test(date)
    ? date.slice(0, 10)
    : undefined;
}

const options: Rule = (node, component) => {
  const [name] = propsOfKind(component, 'options');
  if (name === undefined) return [];
  const list = value(node, name);
  if (list === undefined || (isKnownArray(list) && list.length === 0)) {
    // Where options are required, their absence is a problem of its own.
    return component.props[name]?.required && list === undefined
      ? []
      : [report('options/empty', node.id, `${node.type} offers no options to choose from.`, name)];
  }
  if (!isKnownArray(list)) return [];
  const values = list.map((option) => (isKnownObject(option) ? option['value'] : UNKNOWN));
  const problems: Problem[] = [];
  const twice = values.find((one, i) => typeof one === 'string' && values.indexOf(one) < i);
  if (typeof twice === 'string') {
    const message = `Two options have the value ${JSON.stringify(twice)}; nothing tells them apart.`;
    problems.push(report('options/duplicate', node.id, message, name));
  }
  const initial = component.control?.initialFrom ?? '';
  const chosen = value(node, initial);
  const all = values.every((one): one is string => typeof one === 'string');
  if (all && typeof chosen === 'string' && chosen !== '' && !values.includes(chosen)) {
    const message = `No option has the value ${JSON.stringify(chosen)}.${didYouMean(chosen, values)}`;
    problems.push(report('options/default', node.id, message, initial));
  }
  return problems;
};

/** Keys that a chart draws and that none of its rows has. */
const chartKeys: Rule = (node, component) => {
  const [dataProp] = propsOfKind(component, 'chartData');
  const list = dataProp === undefined ? undefined : value(node, dataProp);
  if (!isKnownArray(list) || list.length === 0) return [];
  const items: readonly Known[] = list;
  const rows = items.filter(isKnownObject);
  // A row that only the data knows may have any key.
  if (rows.length < list.length) return [];
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  const check = (key: Known, prop: string): readonly Problem[] => {
    if (typeof key !== 'string' || keys.has(key)) return [];
    const message = `No row of the data has ${JSON.stringify(key)}.${didYouMean(key, [...keys])}`;
    return [report('chart/key', node.id, message, prop)];
  };
  const drawn = propsOfKind(component, 'series').flatMap((name) => {
    const list = value(node, name);
    return isKnownArray(list)
      ? list.flatMap((one) => (isKnownObject(one) ? check(one['dataKey'], name) : []))
      : [];
  });
  const axis = propsOfKind(component, 'xAxis').flatMap((name) => {
    const axis = value(node, name);
    return check(isKnownObject(axis) ? axis['dataKey'] : axis, name);
  });
  return [...drawn, ...axis];
};

const streamWithoutId: Rule = (node, { props }) =>
  props['streaming'] && value(node, 'streaming') === true && node.props['id'] === undefined
    ? [
        report(
          'stream/no-id',
          node.id,
          'Streaming needs an id: the server names the element by it when it adds text.',
          'id',
        ),
      ]
    : [];

const submitAndClick: Rule = (node, { props, actions }) => {
  const click = actions.find(({ event }) => event === 'click')?.path;
  return props['submit'] && click && value(node, 'submit') === true && node.props[click]
    ? [
        report(
          'form/submit-and-click',
          node.id,
          `A submit button sends the form's action and not its own ${click}. Keep one of the two.`,
          click,
        ),
      ]
    : [];
};

const doesNothing: Rule = (node, { props, actions, control }) => {
  const click = actions.find(({ event }) => event === 'click')?.path;
  if (!props['submit'] || control || click === undefined || node.props[click]) return [];
  return value(node, 'submit') === undefined || value(node, 'submit') === false
    ? [
        report(
          'action/none',
          node.id,
          `A click on this ${node.type} does nothing. Add ${click}.`,
          click,
        ),
      ]
    : [];
};

const RULES: readonly Rule[] = [
  iconOnly,
  noAlt,
  pattern,
  dateRange,
  options,
  chartKeys,
  streamWithoutId,
  submitAndClick,
  doesNothing,
];
