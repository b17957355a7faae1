import { lookup } from '../catalogue/registry.ts';
import type { Prop, PropKind } from '../catalogue/prop.ts';
import type { Completion } from './completion.ts';
import type { OpenElement } from './place.ts';
import { attributeSnippet } from './snippet.ts';
import { kindWords, propDoc } from './words.ts';

/** Props that are not there yet: what is required first, then in the order of the catalogue. */
export function completeAttribute(
  { type, props }: OpenElement,
  behind: string,
): readonly Completion[] {
  const component = lookup(type);
  if (!component) return [];
  const valued = /^\s*=/.test(behind);
  return Object.entries(component.props)
    .filter(([name]) => !props.includes(name) && !isBehind(name, behind))
    .toSorted(([, a], [, b]) => Number(b.required) - Number(a.required))
    .map(([name, prop]) => attribute(name, prop, valued));
}

function attribute(name: string, prop: Prop, valued: boolean): Completion {
  return {
    label: name,
    kind: 'prop',
    detail: kindWords(prop.kind),
    doc: propDoc(prop),
    ...(valued
      ? {}
      : {
          insert: attributeSnippet(name, prop.kind, 1),
          snippet: true,
          ...(hasChoices(prop.kind) && { goesOn: true }),
        }),
  };
}

/** Whether there is a list of values to choose from. */
export function hasChoices({ kind }: PropKind): boolean {
  return ['enum', 'integerOrEnum', 'icon', 'color'].includes(kind);
}

/** Whether the tag sets this prop further on. */
function isBehind(name: string, behind: string): boolean {
  const tag = /^[^<]*?(?=\/?>\s*(\n|<|$)|<|$)/.exec(behind.slice(0, 2000))?.[0] ?? '';
  return new RegExp(String.raw`(^|\s)${name}(\s*=|[\s/]|$)`).test(tag);
}
