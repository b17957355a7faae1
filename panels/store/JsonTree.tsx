import { useState } from 'react';
import type { JSX } from 'react';
import type { Json } from '#core/json.ts';
import { isJsonObject } from '#core/json.ts';
import { Icon } from '#ui/Icon.tsx';
import { cx } from '#ui/cx.ts';
import { holds } from './find.ts';
import styles from './JsonTree.module.css';

interface JsonTreeProps {
  /** An object or an array; its parts are shown. */
  readonly value: Json;
  /** Lower case. What holds it starts out open. */
  readonly query: string;
}

export function JsonTree({ value, query }: JsonTreeProps): JSX.Element {
  return (
    <ul className={styles['parts']}>
      {(partsOf(value) ?? []).map(([key, part]) => (
        <li key={key}>
          <Part name={key} value={part} query={query} />
        </li>
      ))}
    </ul>
  );
}

interface PartProps extends JsonTreeProps {
  readonly name: string;
}

function Part({ name, value, query }: PartProps): JSX.Element {
  /** Null: the user has not said. */
  const [said, setSaid] = useState<boolean | null>(null);
  const parts = partsOf(value);
  const isFound = query !== '' && (name.toLowerCase().includes(query) || holds(value, query));
  const open = said ?? (isFound && parts !== null);
  const line = (
    <>
      <span className={styles['name']} data-found={(isFound && !open) || undefined}>
        {name}
      </span>
      <span className={styles['value']} data-type={value === null ? 'null' : typeof value}>
        {wordsOf(value, open)}
      </span>
    </>
  );
  if (!parts || parts.length === 0) return <div className={styles['line']}>{line}</div>;
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setSaid(!open)}
        className={cx(styles['line'], styles['fold'])}
      >
        <Icon name="chevron-right" size={12} className={styles['chevron']} />
        {line}
      </button>
      {open && <JsonTree value={value} query={query} />}
    </>
  );
}

function partsOf(value: Json): readonly (readonly [string, Json])[] | null {
  return typeof value === 'object' && value !== null ? Object.entries(value) : null;
}

/** A string as code; for what has parts, how many, or the type of an element. */
function wordsOf(value: Json, open: boolean): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const { type } = value;
  if (typeof type === 'string') return type;
  const keys = Object.keys(value);
  if (open || keys.length === 0) return '{}';
  return `{ ${keys.slice(0, KEYS_IN_WORDS).join(', ')}${keys.length > KEYS_IN_WORDS ? ', …' : ''} }`;
}

const KEYS_IN_WORDS = 4;
