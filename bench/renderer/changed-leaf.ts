import { isJsonObject, type WidgetJson } from '#core/json.ts';

/** The widget with another text in the middle of it; all else keeps its identity. */
export function changedLeaf(widget: WidgetJson, value: string): WidgetJson {
  const boxes = childrenOf(widget);
  const at = Math.floor(boxes.length / 2);
  const box = boxes[at];
  if (!box) throw new Error('The widget has no boxes.');
  const leaves = childrenOf(box);
  const index = leaves.findIndex(({ type }) => type === 'Text');
  const leaf = leaves[index];
  if (!leaf) throw new Error('The box in the middle has no text.');
  const changed = { ...box, children: leaves.with(index, { ...leaf, value }) };
  return { ...widget, children: boxes.with(at, changed) };
}

function childrenOf(element: WidgetJson): readonly WidgetJson[] {
  const { children } = element;
  if (!Array.isArray(children)) throw new Error(`${element.type} has no list of children.`);
  return children.filter((child): child is WidgetJson => isJsonObject(child) && 'type' in child);
}
