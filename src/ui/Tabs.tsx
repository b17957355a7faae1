import type { ComponentProps, JSX, KeyboardEvent } from 'react';
import { Count } from './Chip.tsx';
import type { Tone } from './Chip.tsx';
import { cx } from './cx.ts';
import styles from './Tabs.module.css';

interface TabItem<V extends string> {
  readonly value: V;
  /** Absent: the value is the name. */
  readonly label?: string;
  /** After the name; its tone defaults to neutral. */
  readonly count?: number;
  readonly tone?: Tone;
  /** A mark after the name, with what it says for those who don't see it. */
  readonly dot?: { readonly tone: 'ok' | 'accent' | 'warn' | 'error'; readonly label: string };
}

interface TabsProps<V extends string> {
  /** Prefix of the ids that tie tabs to their panels. */
  readonly id: string;
  readonly label: string;
  /** Null: no panel is open. */
  readonly value: V | null;
  readonly tabs: readonly TabItem<V>[];
  /** Also called for the tab that is open, so that a strip can fold on it. */
  readonly onChange: (value: V) => void;
  /** Without the ink line below the open tab. */
  readonly plain?: boolean;
  readonly className?: string | undefined;
}

/** A row of tabs; arrows move and open. */
export function Tabs<V extends string>(props: TabsProps<V>): JSX.Element {
  const { id, label, value, tabs, onChange, plain = false, className } = props;
  const entry = tabs.some((tab) => tab.value === value) ? value : tabs[0]?.value;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    const last = tabs.length - 1;
    const target = {
      ArrowRight: index === last ? 0 : index + 1,
      ArrowLeft: index === 0 ? last : index - 1,
      Home: 0,
      End: last,
    }[event.key];
    const tab = target === undefined ? undefined : tabs[target];
    if (!tab) return;
    event.preventDefault();
    document.getElementById(tabId(id, tab.value))?.focus();
    if (tab.value !== value) onChange(tab.value);
  };

  return (
    <div
      role="tablist"
      aria-label={label}
      className={cx(styles['list'], plain && styles['plain'], className)}
    >
      {tabs.map((tab, index) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={tabId(id, tab.value)}
          aria-selected={tab.value === value}
          aria-controls={tab.value === value ? panelId(id, tab.value) : undefined}
          // The name stays the plain word that people and scripts look for; the count is drawn only.
          aria-label={tab.label ?? tab.value}
          {...note(tab)}
          tabIndex={tab.value === entry ? 0 : -1}
          onClick={() => onChange(tab.value)}
          onKeyDown={(event) => onKeyDown(event, index)}
          className={styles['tab']}
        >
          {tab.label ?? tab.value}
          {tab.count !== undefined && tab.count > 0 && (
            <Count
              tone={tab.tone ?? 'neutral'}
              data-count={tab.count}
              className={styles['count']}
            />
          )}
          {tab.dot && <span className={cx(styles['dot'], styles[tab.dot.tone])} />}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps extends Omit<ComponentProps<'div'>, 'id'> {
  /** The id of the Tabs. */
  readonly id: string;
  /** The tab whose panel this is. */
  readonly value: string;
}

export function TabPanel({ id, value, ...rest }: TabPanelProps): JSX.Element {
  return (
    <div {...rest} role="tabpanel" id={panelId(id, value)} aria-labelledby={tabId(id, value)} />
  );
}

/** Count and dot in words. Spread, since the lint table does not know the attribute yet. */
function note(tab: TabItem<string>): object {
  const words = [tab.count ? String(tab.count) : undefined, tab.dot?.label];
  const text = words.filter((word) => word !== undefined).join(', ');
  return text === '' ? {} : { 'aria-description': text };
}

const tabId = (id: string, tab: string): string => `${id}-tab-${tab}`;
const panelId = (id: string, tab: string): string => `${id}-panel-${tab}`;
