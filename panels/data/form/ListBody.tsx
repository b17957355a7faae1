import { changeDataAt, removeDataAt } from '#core/edit/commands/data.ts';
import type { Json } from '#core/json.ts';
import { isJsonArray, moveItem, pathText } from '#core/schema/at-path.ts';
import type { JsonPath } from '#core/schema/at-path.ts';
import { blankOf } from '#core/schema/blank.ts';
import type { Field } from '#core/schema/field.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useForm } from './form-context.ts';
import { CHUNK, useChunk } from './use-chunk.ts';
import styles from './form.module.css';

interface Props {
  readonly path: JsonPath;
  readonly field: Extract<Field, { kind: 'list' }>;
  readonly value: readonly Json[];
}

/** The items of a list: added, removed and moved here. */
export function ListBody({ path, field, value }: Props) {
  const { Place, root, of, run, goTo } = useForm();
  const { start, end, showEarlier, showLater } = useChunk(path, value.length);
  const schemaAt = (index: number): Json => field.first[index] ?? field.items;
  const changeList = (change: (items: readonly Json[]) => readonly Json[]): void =>
    run(changeDataAt(of, path, (now) => (isJsonArray(now) ? change(now) : now)));

  const add = (): void => {
    // An item like the last one, where nothing is said of them.
    const schema = schemaAt(value.length);
    const item = schema === true ? (value.at(-1) ?? '') : blankOf(root, schema);
    changeList((items) => [...items, item]);
    goTo([...path, value.length]);
  };
  const move = (from: number, to: number): void => {
    changeList((items) => moveItem(items, from, to));
    goTo([...path, to]);
  };
  return (
    <>
      {start > 0 && (
        <div className={styles.more}>
          <Button size={24} kind="ghost" icon="arrow-up" onClick={showEarlier}>
            {`Items ${Math.max(0, start - CHUNK)} to ${start - 1}`}
          </Button>
        </div>
      )}
      {value.slice(start, end).map((item, offset) => {
        const index = start + offset;
        const at = [...path, index];
        const name = pathText(at);
        return (
          <Place
            key={index}
            path={at}
            schema={schemaAt(index)}
            value={item}
            tools={
              <>
                <IconButton
                  label={`Move ${name} up`}
                  icon="arrow-up"
                  size={20}
                  className={styles.tool}
                  reason={index === 0 ? 'It is the first' : undefined}
                  onClick={() => move(index, index - 1)}
                />
                <IconButton
                  label={`Move ${name} down`}
                  icon="arrow-down"
                  size={20}
                  className={styles.tool}
                  reason={index === value.length - 1 ? 'It is the last' : undefined}
                  onClick={() => move(index, index + 1)}
                />
                <IconButton
                  label={`Remove ${name}`}
                  icon="x"
                  size={20}
                  className={styles.tool}
                  onClick={() => {
                    run(removeDataAt(of, at));
                    goTo([...path, Math.min(index, value.length - 2)]);
                  }}
                />
              </>
            }
          />
        );
      })}
      {end < value.length && (
        <div className={styles.more}>
          <Button size={24} kind="ghost" icon="arrow-down" onClick={showLater}>
            {`Items ${end} to ${Math.min(value.length, end + CHUNK) - 1} of ${value.length}`}
          </Button>
        </div>
      )}
      <div className={styles.more}>
        <Button
          size={24}
          kind="ghost"
          icon="plus"
          aria-label={`Add item to ${pathText(path)}`}
          reason={field.full ? 'The schema allows no more items' : undefined}
          onClick={add}
        >
          Item
        </Button>
      </div>
    </>
  );
}
