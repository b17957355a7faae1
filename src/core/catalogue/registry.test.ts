import { describe, expect, test } from 'vitest';
import type { WidgetJson } from '../json.ts';
import { ICON_NAMES, isIconName } from './icons.ts';
import { COMPONENTS, isComponentType, lookup } from './registry.ts';

const entries = Object.entries(COMPONENTS).map(([type]) => {
  const entry = lookup(type);
  if (!entry) throw new Error(`${type} is listed and not found`);
  return [type, entry] as const;
});

function walk(json: WidgetJson, visit: (json: WidgetJson) => void): void {
  visit(json);
  const { children } = json;
  for (const child of Array.isArray(children) ? children : children ? [children] : []) {
    walk(child as WidgetJson, visit);
  }
}

describe('the catalogue', () => {
  test('lists the 30 components under their own type', () => {
    expect(entries).toHaveLength(30);
    for (const [type, entry] of entries) expect(entry.type).toBe(type);
  });

  test('knows no other type', () => {
    expect(lookup('Slider')).toBeUndefined();
    expect(lookup('toString')).toBeUndefined();
    expect(isComponentType('Table.Cell')).toBe(true);
    expect(isComponentType('TableCell')).toBe(false);
  });

  test('has the three roots of ChatKit', () => {
    expect(entries.filter(([, entry]) => entry.root).map(([type]) => type)).toEqual([
      'Card',
      'ListView',
      'Basic',
    ]);
  });

  test('has the nine places that send actions', () => {
    const sources = entries.flatMap(([type, entry]) =>
      entry.actions.map(({ path, auto }) => `${type}.${path} ${auto}`),
    );
    expect(sources.sort()).toEqual([
      'Button.onClickAction self',
      'Card.cancel.action container',
      'Card.confirm.action container',
      'Checkbox.onChangeAction none',
      'DatePicker.onChangeAction none',
      'Form.onSubmitAction container',
      'ListViewItem.onClickAction self',
      'RadioGroup.onChangeAction none',
      'Select.onChangeAction none',
    ]);
  });

  test('refers only to components and props that exist', () => {
    for (const [type, entry] of entries) {
      const head = (path: string) => path.split('.')[0] ?? '';
      const named = [
        ...entry.actions.map(({ path }) => path),
        ...(entry.control ? [entry.control.nameFrom, entry.control.initialFrom] : []),
        ...(typeof entry.form === 'object' ? [entry.form.when] : []),
        ...(entry.textProp === undefined ? [] : [entry.textProp]),
        ...Object.keys(entry.initial),
      ];
      for (const path of named) expect(entry.props, `${type} ${path}`).toHaveProperty(head(path));
      const rule = entry.children;
      const types = [
        ...(entry.parents ?? []),
        ...(rule.mode === 'many' && rule.accepts !== 'any' ? rule.accepts : []),
      ];
      for (const other of types) expect(isComponentType(other), `${type} ${other}`).toBe(true);
    }
  });

  test('gives a fresh element all it needs', () => {
    for (const [type, entry] of entries) {
      for (const [name, prop] of Object.entries(entry.props)) {
        if (prop.required) expect(entry.initial, type).toHaveProperty(name);
      }
    }
  });

  test('uses only its own components and props in its samples and first children', () => {
    for (const [, entry] of entries) {
      for (const json of [entry.sample, ...(entry.initialChildren ?? [])]) {
        walk(json, ({ type, ...rest }) => {
          const own = lookup(type);
          expect(own, type).toBeDefined();
          const props = Object.keys(rest).filter((name) => name !== 'children');
          for (const name of props) expect(own?.props, type).toHaveProperty(name);
        });
      }
    }
  });

  test('says one or two sentences about each component and prop', () => {
    for (const [type, entry] of entries) {
      expect(entry.doc, type).toMatch(/^[A-Z].*\.$/);
      for (const [name, prop] of Object.entries(entry.props)) {
        expect(prop.doc, `${type}.${name}`).toMatch(/^[A-Z].*\.$/);
      }
    }
  });
});

describe('icons', () => {
  test('are the 64 of ChatKit, and those of named sets', () => {
    expect(new Set(ICON_NAMES).size).toBe(64);
    expect(isIconName('calendar')).toBe(true);
    expect(isIconName('lucide:anchor')).toBe(true);
    expect(isIconName('vendor:acme')).toBe(true);
    expect(isIconName('chevron-down')).toBe(false);
  });
});
