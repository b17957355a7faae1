import { accepts, actsAsForm } from '../catalogue/nesting.ts';
import { COMPONENTS, lookup } from '../catalogue/registry.ts';
import type { Component } from '../catalogue/component.ts';
import type { Completion } from './completion.ts';
import type { OpenElement } from './place.ts';
import { elementSnippet } from './snippet.ts';

/**
 * Components that may stand here, in the order of the palette. After `<` with the text behind the
 * name; null between tags, where the suggestion brings its `<`.
 */
export function completeTag(
  parents: readonly OpenElement[],
  behind: string | null,
): readonly Completion[] {
  const named = behind !== null && isWritten(behind);
  return legalAt(parents).map((component) => ({
    label: component.type,
    kind: 'component',
    detail: component.category,
    doc: component.doc,
    ...(named
      ? {}
      : { insert: `${behind === null ? '<' : ''}${elementSnippet(component)}`, snippet: true }),
  }));
}

/** Whether the tag goes on behind its name, so that only the name is to be written. */
function isWritten(behind: string): boolean {
  return /^\s*(\/?>|[\w$:-]+\s*(=|\/?>|[\w$:-]+\s*[=>/]))/.test(behind);
}

/** Components the catalogue lets stand in the innermost of these elements. */
export function legalAt(parents: readonly OpenElement[]): readonly Component[] {
  const all: readonly Component[] = Object.values(COMPONENTS);
  const around = parents.filter(({ type }) => type !== '');
  const parent = around.at(-1);
  if (!parent) return all.filter(({ root }) => root);
  const outer = lookup(parent.type);
  const inForm = around.some(({ type, props }) => actsAsForm(type, (prop) => props.includes(prop)));
  return all.filter(
    (component) =>
      (outer ? accepts(outer, component) : !component.root && !component.parents) &&
      !(inForm && component.form === 'always'),
  );
}

export function completeClosing(type: string, behind: string): readonly Completion[] {
  return [
    {
      label: type === '' ? '>' : type,
      kind: 'component',
      insert: `${type}${behind.trimStart().startsWith('>') ? '' : '>'}`,
    },
  ];
}
