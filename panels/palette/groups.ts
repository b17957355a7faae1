/** The catalogue as the palette shows it: groups in a fixed order, components in the list's own. */
import type { Category, Component } from '#core/catalogue/component.ts';
import { COMPONENTS } from '#core/catalogue/registry.ts';
import { rank } from './search.ts';

const TITLES: Readonly<Record<Category, string>> = {
  container: 'Containers',
  layout: 'Layout',
  text: 'Text',
  content: 'Content',
  form: 'Form fields',
  control: 'Controls',
  data: 'Data',
};

export interface PaletteGroup {
  readonly title: string;
  readonly components: readonly Component[];
}

const ALL = Object.values<Component>(COMPONENTS);
// The keys of a closed record, in the order in which they are written.
const CATEGORIES = Object.keys(TITLES) as readonly Category[];

/** Everything, or what a search finds as one group, best first. Groups without a component are left out. */
export function paletteGroups(query: string): readonly PaletteGroup[] {
  if (query.trim() !== '') {
    const components = rank(query, ALL, ({ type, doc }) => ({ name: type, text: doc }));
    return components.length === 0 ? [] : [{ title: 'Results', components }];
  }
  return CATEGORIES.map((category) => ({
    title: TITLES[category],
    components: ALL.filter((component) => component.category === category),
  })).filter(({ components }) => components.length > 0);
}
