import { useMemo, useRef, useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { insert } from '#core/edit/commands/insert.ts';
import { useHand } from '#dnd/drag-context.ts';
import { useLooking } from '#state/looking.ts';
import { useNarrow } from '#state/narrow.ts';
import { useStores } from '#state/stores.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { Section } from '#ui/Section.tsx';
import { cx } from '#ui/cx.ts';
import { paletteGroups } from './groups.ts';
import { neighbour } from './neighbour.ts';
import { PaletteItem } from './PaletteItem.tsx';
import { useSearchFocus } from './use-search-focus.ts';
import { useBlocked } from './use-blocked.ts';
import styles from './Palette.module.css';

/** Everything that can be put into the widget: a press inserts at the selection, a drag anywhere. */
export function Palette(): JSX.Element {
  const narrow = useNarrow();
  const searching = useLooking((state) => state.searching);
  const [open, setOpen] = useState(true);
  if (searching && !open) setOpen(true);
  return (
    <section aria-label="Components" className={styles['palette']}>
      {narrow ? (
        <Components />
      ) : (
        <Section
          title="Components"
          open={open}
          onToggle={setOpen}
          className={cx(styles['section'])}
          bodyClassName={cx(styles['body'])}
        >
          <Components />
        </Section>
      )}
    </section>
  );
}

function Components(): JSX.Element {
  const { editor, workbench, newId } = useStores();
  const [query, setQuery] = useState('');
  /** The one that Tab comes to. */
  const [entry, setEntry] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const search = useSearchFocus();
  const blocked = useBlocked();
  const hand = useHand();
  const groups = useMemo(() => paletteGroups(query), [query]);
  const types = useMemo(
    () => groups.map(({ components }) => components.map(({ type }) => type)),
    [groups],
  );
  const shown = types.flat();
  const tabStop = shown.includes(entry) ? entry : shown[0];

  const put = (type: string): void => {
    if (editor.run(insert(type, newId))) return;
    const text = blocked.get(type) ?? `There is no room for ${type} here.`;
    workbench.setState({ toast: { text, undo: false, nonce: Date.now() } });
  };
  const focus = (type: string | null | undefined): boolean => {
    const button = [...(list.current?.querySelectorAll('button') ?? [])].find(
      ({ dataset }) => dataset['type'] === type,
    );
    button?.focus();
    return button !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = event.target instanceof HTMLElement ? event.target.dataset['type'] : undefined;
    if (from === undefined || !focus(neighbour(types, from, event.key, columnsOf(list.current))))
      return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onSearchKey = (event: KeyboardEvent): void => {
    const [first] = shown;
    if (first === undefined) return;
    if (event.key === 'Enter') put(first);
    else if (event.key === 'ArrowDown') focus(first);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles['search']}>
        <SearchField
          ref={search}
          label="Search components"
          value={query}
          onChange={setQuery}
          shortcut="/"
          onKeyDown={onSearchKey}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- moves focus among the buttons inside */}
      <div ref={list} className={styles['list']} onKeyDown={onKeyDown}>
        {groups.map(({ title, components }) => (
          <div key={title} role="group" aria-label={title}>
            <div aria-hidden className={styles['title']}>
              {title}
            </div>
            <div data-grid className={styles['grid']}>
              {components.map((component) => (
                <PaletteItem
                  key={component.type}
                  component={component}
                  reason={blocked.get(component.type)}
                  held={hand?.kind === 'component' && hand.type === component.type}
                  entry={component.type === tabStop}
                  onEnter={setEntry}
                  onPut={put}
                />
              ))}
            </div>
          </div>
        ))}
        {groups.length === 0 && (
          <EmptyState icon="search" title="Nothing found">
            Try another word, such as a component's name or what it does.
          </EmptyState>
        )}
      </div>
    </>
  );
}

/** As many as there is room for at the width of the panel. */
function columnsOf(list: Element | null): number {
  const grid = list?.querySelector('[data-grid]');
  const tracks = grid ? getComputedStyle(grid).gridTemplateColumns.split(' ').length : 1;
  return Math.max(1, tracks);
}
