/** The rows of the library's tree: widgets, and under each its states. */
import type { LibraryEntry } from './entries.ts';

export type Row =
  | {
      readonly kind: 'widget';
      readonly key: string;
      readonly widget: LibraryEntry;
      readonly open: boolean;
    }
  | {
      readonly kind: 'state';
      readonly key: string;
      readonly widget: string;
      /** Null: the default one. */
      readonly state: string | null;
      readonly name: string;
      /** Among the named ones; -1 for the default one. */
      readonly index: number;
    };

export type StateRow = Extract<Row, { kind: 'state' }>;

export function rowsOf(
  widgets: readonly LibraryEntry[],
  folded: ReadonlySet<string>,
): readonly Row[] {
  return widgets.flatMap((widget): readonly Row[] => {
    const { id } = widget;
    const open = !folded.has(id);
    const head: Row = { kind: 'widget', key: id, widget, open };
    return open ? [head, ...stateRows(widget)] : [head];
  });
}

function stateRows({ id, states }: LibraryEntry): readonly Row[] {
  const row = (state: string | null, name: string, index: number): Row => ({
    kind: 'state',
    key: stateKey(id, state),
    widget: id,
    state,
    name,
    index,
  });
  return [
    row(null, 'Default', -1),
    ...states.map((state, index) => row(state.id, state.name, index)),
  ];
}

export function stateKey(widget: string, state: string | null): string {
  return `${widget}/${state ?? ''}`;
}

export function rowName(row: Row): string {
  return row.kind === 'widget' ? row.widget.name : row.name;
}
