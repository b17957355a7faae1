import type { JSX, ReactNode } from 'react';
import { setDataAt } from '#core/edit/commands/data.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';
import { isJsonArray, pathText } from '#core/schema/at-path.ts';
import { convertTo } from '#core/schema/blank.ts';
import { fieldOf } from '#core/schema/field.ts';
import type { Field } from '#core/schema/field.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { FoldRow } from './FoldRow.tsx';
import { useForm } from './form-context.ts';
import type { PlaceProps } from './form-context.ts';
import { ANYTHING } from './form-schema.ts';
import { ListBody } from './ListBody.tsx';
import { Misfit } from './Misfit.tsx';
import { ObjectBody } from './ObjectBody.tsx';
import { PlaceRow } from './PlaceRow.tsx';
import { ValueControl, fitsControl } from './ValueControl.tsx';
import styles from './form.module.css';

/** One value of the data, with the control that its schema asks for. */
export function Place({ path, schema: given, value, tools }: PlaceProps): JSX.Element {
  const { root, of, run } = useForm();
  const schema = fieldOf(root, given, value).kind === 'any' ? ANYTHING : given;
  const whole = fieldOf(root, schema, value);
  const name = pathText(path);
  const variant = whole.kind === 'union' ? whole.variants[whole.at ?? -1] : undefined;
  const meant = variant?.schema ?? schema;
  const field = variant ? fieldOf(root, meant, value) : whole;
  const change = (next: Json): void => run(setDataAt(of, path, next));

  const kind = whole.kind === 'union' && (
    <SelectField<number>
      label={`Kind of ${name}`}
      size={24}
      className={styles.kind}
      value={whole.at}
      placeholder="kind"
      options={whole.variants.map(({ label }, index) => ({ value: index, label }))}
      onChange={(index) => change(convertTo(root, whole.variants[index]?.schema ?? true, value))}
    />
  );
  const row = (control: ReactNode, error = false): JSX.Element => (
    <PlaceRow path={path} schema={given} tools={tools} error={error}>
      <div className={styles.line}>
        {kind}
        {control}
      </div>
    </PlaceRow>
  );

  if (field.kind === 'object' && isJsonObject(value)) {
    return (
      <FoldRow path={path} schema={given} value={value} kind={kind} tools={tools}>
        <ObjectBody path={path} schema={meant} value={value} />
      </FoldRow>
    );
  }
  if (field.kind === 'list' && isJsonArray(value)) {
    return (
      <FoldRow path={path} schema={given} value={value} kind={kind} tools={tools}>
        <ListBody path={path} field={field} value={value} />
      </FoldRow>
    );
  }
  // Null needs no control beside the word in its choice.
  if (kind && isNull(field) && value === null) return row(null, true);
  if (!fitsControl(field, value)) {
    return row(
      <Misfit
        name={name}
        value={value}
        next={field.kind === 'union' ? undefined : convertTo(root, meant, value)}
        onChange={change}
      />,
      true,
    );
  }
  return row(<ValueControl path={path} field={field} value={value} onChange={change} />);
}

function isNull(field: Field): boolean {
  return field.kind === 'constant' && field.value === null;
}
