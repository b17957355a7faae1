import { useState } from 'react';
import type { JSX } from 'react';
import { formatValue } from '#state/session/format-value.ts';
import type { TimelineRecord } from '#state/session/timeline.ts';
import { Chip } from '#ui/Chip.tsx';
import { Icon } from '#ui/Icon.tsx';
import { unfolded } from './payload-rows.ts';
import type { Origin, PayloadRow } from './payload-rows.ts';
import styles from './Payload.module.css';

interface PayloadProps {
  readonly record: TimelineRecord;
  readonly rows: readonly PayloadRow[];
  readonly collisions: readonly string[] | null;
}

export function Payload({ record, rows, collisions }: PayloadProps): JSX.Element {
  return (
    <>
      {rows.length === 0 && <p className={styles['none']}>The payload has no keys.</p>}
      <ul aria-label="Payload" className={styles['list']}>
        {rows.map((row) => (
          <KeyRow key={row.key} row={row} record={record} />
        ))}
      </ul>
      {collisions?.length === 0 && (
        <p className={styles['fine']}>
          <Icon name="check" size={14} />
          No key collides with the form
        </p>
      )}
      {collisions?.map((message) => (
        <p key={message} className={styles['collision']}>
          <Icon name="x-circle" size={14} />
          {message}
        </p>
      ))}
    </>
  );
}

/** A line that unfolds to the whole value where there is more of it. */
function KeyRow({
  row: { key, value, from },
  record,
}: {
  readonly row: PayloadRow;
  readonly record: TimelineRecord;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  const line = (
    <>
      {key !== '' && <span className={styles['key']}>{key}</span>}
      <span className={styles['value']} data-type={typeOf(value)}>
        {formatValue(value)}
      </span>
      {from && <From origin={from} />}
    </>
  );
  const more =
    (typeof value === 'object' && value !== null) ||
    (typeof value === 'string' && value.length > SHORT);
  return (
    <li>
      {more ? (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className={styles['row']}
        >
          {line}
        </button>
      ) : (
        <div className={styles['row']}>{line}</div>
      )}
      {open && <pre className={styles['whole']}>{unfolded(value, record)}</pre>}
    </li>
  );
}

/** As many characters as surely fit beside the key and the origin. */
const SHORT = 16;

function From({ origin }: { readonly origin: Origin }): JSX.Element {
  switch (origin.kind) {
    case 'control':
      return <Chip className={styles['from']}>{origin.type}</Chip>;
    case 'bound':
      return (
        <Chip tone="data" className={styles['from']}>
          {origin.code}
        </Chip>
      );
    case 'action':
      return <Chip className={styles['from']}>Action</Chip>;
  }
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
