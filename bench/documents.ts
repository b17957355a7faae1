/** Documents of a wanted size, mixed as real widgets are: rows of text, badges, icons and buttons. */
import { widgetToDoc } from '#codec/json/widget.ts';
import type { WidgetJson } from '#core/json.ts';
import type { Project } from '#core/project/project.ts';
import { saveProject } from '#persist/save-project.ts';
import type { SavedProject } from '#persist/saved-project.ts';

const LEAVES: readonly ((i: number) => WidgetJson)[] = [
  (i) => ({ type: 'Text', value: `Text ${i}` }),
  (i) => ({ type: 'Badge', label: `Badge ${i}`, color: 'info' }),
  () => ({ type: 'Icon', name: 'star' }),
  (i) => ({ type: 'Button', label: `Button ${i}`, size: 'sm' }),
  (i) => ({ type: 'Caption', value: `Caption ${i}` }),
];
const LEAVES_PER_BOX = 9;

/** A Card with exactly `count` elements, itself included. The first Text says "Text 0". */
export function widgetOf(count: number): WidgetJson {
  let left = count - 1;
  let leaf = 0;
  const boxes: WidgetJson[] = [];
  while (left > 0) {
    const take = Math.min(LEAVES_PER_BOX, left - 1);
    if (take <= 0) {
      boxes.push({ type: 'Divider' });
      left -= 1;
      continue;
    }
    const children = Array.from({ length: take }, () => {
      const make = LEAVES[leaf % LEAVES.length]!;
      return make(leaf++);
    });
    boxes.push({ type: 'Col', gap: 1, children });
    left -= take + 1;
  }
  return { type: 'Card', children: boxes };
}

export function savedProjectOf(count: number): SavedProject {
  let next = 0;
  const doc = widgetToDoc(widgetOf(count), () => `n${next++}`);
  const project: Project = {
    id: `bench-${count}`,
    name: `Bench ${count}`,
    widgets: [
      {
        id: `bench-widget-${count}`,
        name: `Widget of ${count}`,
        doc,
        schemaMode: 'jsonSchema',
        schema: '',
        jsonSchema: {},
        defaultState: {},
        states: [],
      },
    ],
    files: [],
  };
  return saveProject(project);
}
