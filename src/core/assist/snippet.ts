/** Text with places for the caret, as editors know it: `$1`, `${1:here}`, `${1|a,b|}`, `$0` last. */
import type { PropKind } from '../catalogue/prop.ts';
import type { Component } from '../catalogue/component.ts';
import { jsonToExpr } from '../expr/literals.ts';
import { printExpr } from '../expr/print.ts';
import type { Json } from '../json.ts';

/** Text that means itself. */
export function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}

/** `name="$1"`, in the form a kind of prop is written in. */
export function attributeSnippet(name: string, kind: PropKind, stop: number): string {
  switch (kind.kind) {
    case 'boolean':
      return name;
    case 'string':
    case 'enum':
    case 'icon':
    case 'color':
    case 'date':
      return `${name}="$${stop}"`;
    case 'action':
      return `${name}={{ type: "$${stop}" }}`;
    case 'cardAction':
      return `${name}={{ label: "$${stop}", action: { type: "$${stop + 1}" } }}`;
    case 'status':
      return `${name}={{ text: "$${stop}" }}`;
    case 'editable':
      return `${name}={{ name: "$${stop}" }}`;
    case 'options':
      return `${name}={[{ value: "$${stop}", label: "$${stop + 1}" }]}`;
    default:
      return `${name}={$${stop}}`;
  }
}

/** The value with its place for the caret, as the part of an object is written. */
export function partSnippet(name: string, kind: PropKind | 'any'): string {
  if (kind === 'any') return `${name}: $1`;
  switch (kind.kind) {
    case 'string':
    case 'enum':
    case 'icon':
    case 'color':
    case 'date':
      return `${name}: "$1"`;
    case 'action':
      return `${name}: { type: "$1" }`;
    default:
      return `${name}: $1`;
  }
}

/** A whole element with its required props, the caret in the first of them, then inside or behind. */
export function elementSnippet(component: Component): string {
  const { type, props, initial, children } = component;
  let stop = 0;
  const attributes = Object.entries(props).flatMap(([name, { required, kind }]) => {
    if (!required) return [];
    stop += 1;
    const given = initial[name];
    return [
      ` ${given === undefined ? attributeSnippet(name, kind, stop) : filled(name, given, stop)}`,
    ];
  });
  const { textProp } = component;
  if (stop === 0 && textProp !== undefined && props[textProp]) {
    attributes.push(` ${textProp}="$1"`);
  }
  const open = `${type}${attributes.join('')}`;
  return children.mode === 'none' ? `${open} />$0` : `${open}>\n\t$0\n</${type}>`;
}

function filled(name: string, value: Json, stop: number): string {
  if (typeof value === 'string') return `${name}="\${${stop}:${escapeSnippet(value)}}"`;
  return `${name}={\${${stop}:${escapeSnippet(printExpr(jsonToExpr(value)))}}}`;
}
