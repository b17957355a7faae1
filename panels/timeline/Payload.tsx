import { isJsonObject } from '#core/json.ts';
import { formatValue } from '#state/session/format-value.ts';
import type { KeyOrigin } from '#state/session/timeline.ts';
import { Chip } from '#ui/Chip.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Frame } from './Frame.tsx';
import styles from './Details.module.css';

interface PayloadProps {
  readonly value: unknown;
  readonly origins: readonly KeyOrigin[];
}

/** Each key with its value and, where that is known, the control it came from. */
export function Payload({ value, origins }: PayloadProps) {
  if (!isJsonObject(value)) return <Frame text={JSON.stringify(value)} />;
  const keys = Object.entries(value);
  if (keys.length === 0) return <p className={styles.note}>An empty object.</p>;
  const fromForm = origins.some(({ from }) => from !== 'action');
  return (
    <>
      <dl className={styles.keys}>
        {keys.map(([key, part]) => {
          const from = origins.find((origin) => origin.key === key)?.from;
          return (
            <div key={key} className={styles.key}>
              <dt className={styles.name}>{key}</dt>
              <dd className={styles.value} data-type={typeof part} title={formatValue(part)}>
                {formatValue(part)}
              </dd>
              {from === undefined ? null : (
                <Chip tone={from === 'action' ? 'data' : 'neutral'}>{from}</Chip>
              )}
            </div>
          );
        })}
      </dl>
      {fromForm ? (
        <p className={styles.note}>
          <Icon name="check" size={14} className={styles.ok} /> Fields of the form joined the
          payload
        </p>
      ) : null}
    </>
  );
}
