import { validateWidget } from 'chatkit-node';
import { Widget, DynamicWidget } from 'chatkit-node/widgets';
import { expect, test } from 'vitest';
import type { Component } from '#core/catalogue/component.ts';
import { COMPONENTS, lookup } from '#core/catalogue/registry.ts';
import type { WidgetJson } from '#core/json.ts';

/** The sample inside the parents it needs to be a whole widget. */
function standing({ type, root, parents }: Component, json: WidgetJson): WidgetJson {
  if (root) return json;
  const parent = lookup(parents?.[0] ?? 'Card');
  if (!parent) throw new Error(`${type} has no parent in the catalogue`);
  return standing(parent, { type: parent.type, children: [json] });
}

test.each(Object.values<Component>(COMPONENTS).map((entry) => [entry.type, entry] as const))(
  'the sample of %s is valid for chatkit-node and survives its classes',
  (_, component) => {
    const widget = standing(component, component.sample);
    expect(validateWidget(widget)).toEqual([]);
    const instance = Widget.fromJSON(widget);
    expect(instance).not.toBeInstanceOf(DynamicWidget);
    expect(instance.toJSON()).toEqual(widget);
  },
);
