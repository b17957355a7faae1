import type { ReactNode } from 'react';
import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';
import type { JsonPath } from '#core/schema/at-path.ts';
import { FieldMessage } from '#ui/FieldMessage.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { useForm } from './form-context.ts';
import styles from './form.module.css';

interface Props {
  readonly path: JsonPath;
  readonly schema: Json;
  readonly children: ReactNode;
  readonly tools?: ReactNode;
  /** Says below what is wrong; for controls that do not say it themselves. */
  readonly error?: boolean;
}

/** Name, control, tools. */
export function PlaceRow({ path, schema, children, tools, error = false }: Props) {
  const { faultAt } = useForm();
  const id = JSON.stringify(path);
  return (
    <div data-path={id} className={styles.row}>
      <span className={styles.label} {...descriptionOf(schema)}>
        {String(path.at(-1) ?? '')}
      </span>
      <div className={styles.control}>
        {children}
        {error && <FieldMessage id={`fault-${id}`}>{faultAt(path)}</FieldMessage>}
      </div>
      <div className={styles.tools}>{tools}</div>
    </div>
  );
}

export function descriptionOf(schema: Json): object {
  const description = isJsonObject(schema) ? schema['description'] : undefined;
  return typeof description === 'string' ? tip(description) : {};
}
