import type { JSX } from 'react';
import { addDataKey, removeDataAt } from '#core/edit/commands/data.ts';
import type { Json, JsonObject } from '#core/json.ts';
import { pathText } from '#core/schema/at-path.ts';
import type { JsonPath } from '#core/schema/at-path.ts';
import { fieldOf } from '#core/schema/field.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { AddKey } from './AddKey.tsx';
import { useForm } from './form-context.ts';
import { PlaceRow } from './PlaceRow.tsx';
import styles from './form.module.css';

interface Props {
  readonly path: JsonPath;
  /** Of an object. */
  readonly schema: Json;
  readonly value: JsonObject;
}

/** The keys of an object: those that are there, those that are missing, and room for more. */
export function ObjectBody({ path, schema, value }: Props) {
  const { Place, root, of, run, goTo } = useForm();
  const field = fieldOf(root, schema, value);
  const keys = field.kind === 'object' ? field.keys : [];
  const others = field.kind === 'object' ? field.others : true;
  const order = keys.map(({ key }) => key);
  const extra = Object.keys(value).filter((key) => !order.includes(key));
  const absent = keys.filter(({ key }) => !Object.hasOwn(value, key));

  const add = (key: string): void => {
    run(addDataKey(of, [...path, key], root));
    goTo([...path, key]);
  };
  const remove = (key: string): JSX.Element => (
    <IconButton
      label={`Remove ${pathText([...path, key])}`}
      icon="x"
      size={20}
      className={styles.tool}
      onClick={() => run(removeDataAt(of, [...path, key]))}
    />
  );

  return (
    <>
      {keys.map(({ key, schema: part, required }) => {
        const at = [...path, key];
        if (Object.hasOwn(value, key)) {
          return (
            <Place
              key={key}
              path={at}
              schema={part}
              value={value[key] ?? null}
              tools={required ? undefined : remove(key)}
            />
          );
        }
        if (!required) return null;
        return (
          <PlaceRow key={key} path={at} schema={part} error>
            <Button
              size={24}
              icon="plus"
              aria-label={`Add ${pathText(at)}`}
              onClick={() => add(key)}
            >
              Add
            </Button>
          </PlaceRow>
        );
      })}
      {extra.map((key) => (
        <Place
          key={key}
          path={[...path, key]}
          schema={others ?? true}
          value={value[key] ?? null}
          tools={remove(key)}
        />
      ))}
      <div className={styles.more}>
        {absent
          .filter(({ required }) => !required)
          .map(({ key }) => (
            <Button
              key={key}
              size={24}
              kind="ghost"
              icon="plus"
              aria-label={`Add ${pathText([...path, key])}`}
              className={styles.mono}
              onClick={() => add(key)}
            >
              {key}
            </Button>
          ))}
        {others !== null && <AddKey path={path} taken={[...order, ...extra]} onAdd={add} />}
      </div>
    </>
  );
}
