/** What the library shows of the widgets: little of it changes while one is edited. */
import type { Widget } from '#core/project/project.ts';

export interface LibraryEntry {
  readonly id: string;
  readonly name: string;
  readonly states: Widget['states'];
  /** Type of the root element; that of a Card while there is none. */
  readonly root: string;
}

type EntriesOf = (widgets: readonly Widget[]) => readonly LibraryEntry[];

/** Gives the very list of before for as long as nothing in it changes. */
export function keepEntries(): EntriesOf {
  let from: readonly Widget[] = [];
  let kept: readonly LibraryEntry[] = [];
  return (widgets) => {
    if (widgets === from) return kept;
    from = widgets;
    const entries = widgets.map((widget) => {
      const entry = entryOf(widget);
      return kept.find((before) => same(before, entry)) ?? entry;
    });
    const unchanged =
      entries.length === kept.length && entries.every((entry, index) => entry === kept[index]);
    if (!unchanged) kept = entries;
    return kept;
  };
}

function entryOf({ id, name, states, doc }: Widget): LibraryEntry {
  const root = doc.root === null ? undefined : doc.nodes[doc.root];
  return { id, name, states, root: root?.kind === 'element' ? root.type : 'Card' };
}

function same(a: LibraryEntry, b: LibraryEntry): boolean {
  return a.id === b.id && a.name === b.name && a.states === b.states && a.root === b.root;
}
