/** Children of an element as a list, and the keys that keep their state across updates. */
import { isWidgetJson, type WidgetJson } from '#core/json.ts';

const none: readonly WidgetJson[] = [];

/** Takes a list or a single element, as official servers send both; anything else is no child. */
export function childrenOf(element: WidgetJson): readonly WidgetJson[] {
  const children: unknown = element['children'];
  if (Array.isArray(children)) return children.filter(isWidgetJson);
  return isWidgetJson(children) ? [children] : none;
}

/**
 * An element keeps its state while its type and its key stay the same; without `key` or `id` its
 * place counts. Keys that occur twice among siblings are told apart, so that none is lost.
 */
export function keysOf(elements: readonly WidgetJson[]): readonly string[] {
  const seen = new Map<string, number>();
  return elements.map((element, index) => {
    const key = `${element.type}:${identityOf(element) ?? `#${index}`}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return count === 0 ? key : `${key}~${count}`;
  });
}

function identityOf(element: WidgetJson): string | undefined {
  const { key, id } = element;
  if (typeof key === 'string' && key !== '') return key;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
