import { components } from '../generated/tables.ts';
import { isObject, toWidgetJson, type Json } from '../json.ts';
import { checkValue } from './check-value.ts';
import type { ChildrenTable, ComponentTable } from './table.ts';
import { isElement, type Element } from './tree.ts';

export type WidgetIssueCode =
  | 'not-a-widget'
  | 'not-a-root'
  | 'unknown-component'
  | 'unknown-prop'
  | 'missing-prop'
  | 'bad-value'
  | 'bad-child'
  | 'nested-form'
  | 'shared-id';

export interface WidgetIssue {
  readonly code: WidgetIssueCode;
  /** Dotted path from the root, such as `children[0].label`. Empty for the root itself. */
  readonly path: string;
  readonly message: string;
  /** A warning is rendered all the same. */
  readonly severity: 'error' | 'warning';
}

/** All that is wrong with a widget, in the order of the document. Empty for a valid one. */
export function validateWidget(widget: unknown): WidgetIssue[] {
  let root: Json;
  try {
    root = toWidgetJson(widget);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ code: 'not-a-widget', path: '', message, severity: 'error' }];
  }
  if (!isElement(root)) {
    const message = 'A widget is an object with a type';
    return [{ code: 'not-a-widget', path: '', message, severity: 'error' }];
  }
  const validation = new Validation();
  const table = tableOf(root.type);
  if (table && !table.root) {
    validation.report('not-a-root', '', `${root.type} cannot stand alone; put it in a Card`);
  }
  validation.element(root, '', false);
  return validation.issues;
}

function tableOf(type: string): ComponentTable | undefined {
  return Object.hasOwn(components, type) ? components[type] : undefined;
}

class Validation {
  readonly issues: WidgetIssue[] = [];
  readonly #ids = new Set<string>();

  report(
    code: WidgetIssueCode,
    path: string,
    message: string,
    severity: WidgetIssue['severity'] = 'error',
  ): void {
    this.issues.push({ code, path, message, severity });
  }

  element(element: Element, path: string, inForm: boolean): void {
    const table = tableOf(element.type);
    this.#id(element, path);
    if (!table) {
      this.report('unknown-component', path, `${element.type} is no known component`, 'warning');
    } else {
      this.#props(element, table, path);
    }
    const isForm = table !== undefined && actsAsForm(element, table);
    if (isForm && inForm) {
      this.report('nested-form', path, `${element.type} is a form inside another`, 'warning');
    }
    this.#children(element, table, path, inForm || isForm);
  }

  #id({ id }: Element, path: string): void {
    if (typeof id !== 'string') return;
    if (this.#ids.has(id)) {
      this.report('shared-id', join(path, 'id'), `Another element has the id '${id}'`, 'warning');
    }
    this.#ids.add(id);
  }

  #props(element: Element, table: ComponentTable, path: string): void {
    for (const [name, prop] of Object.entries(table.props)) {
      const at = join(path, name);
      const value = element[name];
      if (value !== undefined) {
        for (const { at: below, message, severity } of checkValue(prop, value)) {
          this.report('bad-value', at + below, `${name}${below} ${message}`, severity);
        }
      } else if (prop.required) {
        this.report('missing-prop', at, `${element.type} needs ${name}`);
      }
    }
    for (const name of Object.keys(element)) {
      if (name === 'type' || name === 'children' || Object.hasOwn(table.props, name)) continue;
      const message = `${element.type} has no prop '${name}'`;
      this.report('unknown-prop', join(path, name), message, 'warning');
    }
  }

  #children(
    parent: Element,
    table: ComponentTable | undefined,
    path: string,
    inForm: boolean,
  ): void {
    const { children } = parent;
    const at = join(path, 'children');
    const rule = table?.children;
    if (children === undefined) {
      const missing = rule && rule.mode !== 'none' && rule.required;
      if (missing) this.report('missing-prop', at, `${parent.type} needs children`);
      return;
    }
    if (rule) this.#childrenForm(parent.type, rule, children, at);
    const list = Array.isArray(children) ? children : [children];
    list.forEach((child, i) => {
      const where = Array.isArray(children) ? `${at}[${i}]` : at;
      if (!isElement(child)) {
        this.report('bad-child', where, `A child is an object with a type, not ${say(child)}`);
        return;
      }
      if (rule) this.#child(parent.type, rule, child.type, where);
      this.element(child, where, inForm);
    });
  }

  #childrenForm(type: string, rule: ChildrenTable, children: Json, at: string): void {
    const isList = Array.isArray(children);
    if (rule.mode === 'none') this.report('bad-child', at, `${type} takes no children`);
    else if (rule.mode === 'one' && isList) {
      this.report('bad-child', at, `${type} takes one child, not a list`);
    } else if (rule.mode === 'many' && !isList) {
      this.report('bad-child', at, `${type} takes a list of children`);
    }
  }

  #child(parent: string, rule: ChildrenTable, type: string, path: string): void {
    const child = tableOf(type);
    if (rule.mode === 'none' || !child) return;
    if (rule.accepts !== 'any') {
      if (rule.accepts.includes(type)) return;
      const names = rule.accepts.join(' or ');
      this.report('bad-child', path, `${parent} takes ${names}, not ${type}`);
      return;
    }
    if (child.general || child.parents?.includes(parent)) return;
    if (child.root) {
      if (rule.mode === 'many' && rule.roots) return;
      // Seen in the wild, and rendered.
      this.report('bad-child', path, `${type} is meant to stand at the top`, 'warning');
      return;
    }
    const parents = child.parents?.join(' or ') ?? 'its own parent';
    this.report('bad-child', path, `${type} belongs in ${parents}, not in ${parent}`);
  }
}

function actsAsForm(element: Element, table: ComponentTable): boolean {
  if (table.form === undefined) return false;
  return table.form === 'always' || element[table.form.when] === true;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function say(value: Json): string {
  return isObject(value) ? 'an object without one' : JSON.stringify(value);
}
