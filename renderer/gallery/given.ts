/** Widgets of the visitor's own: `#[{"title": "Mine", "widget": {"type": "Card", …}}]` in the address. */
import { isJsonObject, isWidgetJson } from '#core/json.ts';
import type { Sample } from './build.ts';
import type { Group } from './groups.ts';

/** Null where the address carries none. Throws a sentence on a list that cannot be shown. */
export function givenGroup(hash: string): Group | null {
  if (!hash.startsWith('#')) return null;
  const parsed: unknown = JSON.parse(decodeURIComponent(hash.slice(1)));
  if (!Array.isArray(parsed)) throw new Error('After # stands a list of {title, widget}.');
  return { name: 'Given', samples: parsed.map(sampleOf) };
}

function sampleOf(given: unknown, index: number): Sample {
  const { title, widget } = isJsonObject(given) ? given : {};
  if (!isWidgetJson(widget)) throw new Error(`Number ${index + 1} has no widget with a type.`);
  return { title: typeof title === 'string' ? title : `Widget ${index + 1}`, widget };
}
