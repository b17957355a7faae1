/** What the library shows of the widgets: little of it changes while one is edited. */
import type { Widget } from '#core/project/project.ts';
import { keepList } from '#state/keep-list.ts';

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
  const keep = keepList(same);
  return (widgets) => keep(widgets.map(entryOf));
}

function entryOf({ id, name, states, doc }: Widget): LibraryEntry {
  const root = doc.root === null ? undefined : doc.nodes[doc.root];
  return { id, name, states, root: root?.kind === 'element' ? root.type : 'Card' };
}

function same(a: LibraryEntry, b: LibraryEntry): boolean {
  return a.id === b.id && a.name === b.name && a.states === b.states && a.root === b.root;
}
