import type { ReactNode } from 'react';
import type { Json, JsonObject } from '#core/json.ts';
import { pathText } from '#core/schema/at-path.ts';
import type { JsonPath } from '#core/schema/at-path.ts';
import { FieldMessage } from '#ui/FieldMessage.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useForm } from './form-context.ts';
import { descriptionOf } from './PlaceRow.tsx';
import styles from './form.module.css';

interface Props {
  readonly path: JsonPath;
  readonly schema: Json;
  readonly value: JsonObject | readonly Json[];
  /** The choice between kinds, where there is one. */
  readonly kind: ReactNode;
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

const DEEP = 3;
const LONG = 12;

/** Head and body of an object or a list. Deep and long ones start folded. */
export function FoldRow({ path, schema, value, kind, tools, children }: Props) {
  const { faultAt, foldAt, fold } = useForm();
  const count = Array.isArray(value) ? value.length : Object.keys(value).length;
  const open = foldAt(path) ?? (path.length <= DEEP && count <= LONG);
  const noun = Array.isArray(value) ? 'item' : 'key';
  const id = JSON.stringify(path);
  return (
    <div role="group" aria-label={pathText(path)}>
      <div data-path={id} className={styles.head}>
        <button
          type="button"
          aria-expanded={open}
          aria-label={pathText(path)}
          className={styles.fold}
          onClick={() => fold(path, !open)}
          {...descriptionOf(schema)}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={12} />
          <span className={styles.mono}>{String(path.at(-1) ?? '')}</span>
          <span className={styles.count}>
            {count} {count === 1 ? noun : `${noun}s`}
          </span>
        </button>
        {kind}
        <div className={styles.tools}>{tools}</div>
      </div>
      <div className={styles.below}>
        <FieldMessage id={`fault-${id}`}>{faultAt(path)}</FieldMessage>
      </div>
      {open && <div className={styles.body}>{children}</div>}
    </div>
  );
}
