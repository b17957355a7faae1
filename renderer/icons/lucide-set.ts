/** Lucide's icons by name. All of them in one chunk of about 100 KiB, for widgets that name one. */
import { icons } from 'lucide';

/** Elements of an icon on a grid of 24, as `[tag, attributes]`. */
export type Shapes = readonly (readonly [
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
])[];

const bySpelling = new Map(
  Object.entries(icons).map(([name, shapes]): [string, Shapes] => [name.toLowerCase(), shapes]),
);

/** `arrow-down-0-1` is Lucide's `ArrowDown01`. */
export function lucideShapes(name: string): Shapes | null {
  return bySpelling.get(name.replaceAll('-', '').toLowerCase()) ?? null;
}
