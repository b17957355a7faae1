import type { JSX } from 'react';
import { literal } from '#core/doc/node.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import { Button } from '#ui/Button.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import { parseNumber } from '#ui/NumberField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { jsonOf } from '../part.ts';
import type { Part } from '../part.ts';
import { JsonField } from './JsonField.tsx';
import type { ControlProps, Kind } from './props.ts';
import styles from './fields.module.css';

/** Rows of a chart as a small table: a column a field. Numbers are numbers, the rest is text. */
export function ChartDataControl({ part }: ControlProps<Kind<'chartData'>>) {
  const json = jsonOf(part);
  if (part.value !== undefined && !isRows(json)) {
    return <JsonField part={part} placeholder="[]" accepts={isRows} wants="a list of objects" />;
  }
  return <Rows part={part} rows={isRows(json) ? json : []} />;
}

function Rows({
  part,
  rows,
}: {
  readonly part: Part;
  readonly rows: readonly JsonObject[];
}): JSX.Element {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const set = (next: readonly JsonObject[], pace: 'typing' | 'once' = 'once'): void =>
    part.set(literal(next), pace);
  const rename = (from: string, to: string): void =>
    set(
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key === from ? to : key, value]),
        ),
      ),
      'typing',
    );
  const drop = (column: string): void =>
    set(
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== column))),
    );
  const fresh = (): string => {
    let count = columns.length + 1;
    while (columns.includes(`field${count}`)) count += 1;
    return `field${count}`;
  };

  return (
    <div role="group" aria-label={part.name} className={styles.list}>
      <div className={styles.tableScroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={index} scope="col">
                  <div className={styles.line}>
                    <ColumnName
                      label={`${part.name} column ${index + 1}`}
                      name={column}
                      taken={columns}
                      onChange={(to) => rename(column, to)}
                    />
                    <MenuButton
                      label={`column ${column} menu`}
                      size={20}
                      items={[
                        {
                          label: 'Remove column',
                          icon: 'trash',
                          danger: true,
                          onSelect: () => drop(column),
                        },
                      ]}
                    />
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column}>
                    <TextField
                      size={24}
                      label={`${part.name} ${index + 1} ${column}`}
                      value={cellText(row[column])}
                      onChange={(text) =>
                        set(rows.with(index, { ...row, [column]: cellValue(text) }), 'typing')
                      }
                    />
                  </td>
                ))}
                <td>
                  <MenuButton
                    label={`row ${index + 1} menu`}
                    size={20}
                    items={[
                      {
                        label: 'Remove row',
                        icon: 'trash',
                        danger: true,
                        onSelect: () => set(rows.toSpliced(index, 1)),
                      },
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.line}>
        <Button
          size={24}
          kind="ghost"
          icon="plus"
          onClick={() =>
            set([
              ...rows,
              Object.fromEntries((columns.length > 0 ? columns : ['field1']).map((c) => [c, 0])),
            ])
          }
        >
          Add row
        </Button>
        <Button
          size={24}
          kind="ghost"
          icon="plus"
          onClick={() => {
            const name = fresh();
            set(
              (rows.length > 0 ? rows : [{}]).map((row) => Object.assign({}, row, { [name]: 0 })),
            );
          }}
        >
          Add column
        </Button>
      </div>
    </div>
  );
}

interface ColumnNameProps {
  readonly label: string;
  readonly name: string;
  readonly taken: readonly string[];
  readonly onChange: (name: string) => void;
}

function ColumnName({ label, name, taken, onChange }: ColumnNameProps): JSX.Element {
  const draft = useDraft<string>(
    name,
    (shown) => shown,
    (text) => {
      if (text === '') return { ok: false, message: 'Name it' };
      if (text !== name && taken.includes(text)) return { ok: false, message: 'Taken' };
      return { ok: true, value: text };
    },
    (to) => {
      if (to !== name) onChange(to);
    },
  );
  return (
    <TextField
      mono
      size={24}
      label={label}
      value={draft.text}
      onChange={draft.type}
      onBlur={draft.settle}
      error={draft.error}
    />
  );
}

function isRows(json: Json | undefined): json is readonly JsonObject[] {
  return Array.isArray(json) && json.every(isJsonObject);
}

function cellText(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `12.` and `007` stay text: a number is what reads back as it was typed. */
function cellValue(text: string): Json {
  const number = parseNumber(text);
  return number !== undefined && String(number) === text ? number : text;
}
