import type { JSX } from 'react';
import { literal } from '#core/doc/node.ts';
import { isJsonObject, jsonEqual } from '#core/json.ts';
import type { Json } from '#core/json.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useDraft } from '#ui/use-draft.ts';
import type { Read } from '#ui/use-draft.ts';
import { BindButton } from '../bind/BindButton.tsx';
import { BoundField } from '../bind/BoundField.tsx';
import { jsonOf, keysOf, optionalSub, renameKey } from '../part.ts';
import type { Part } from '../part.ts';
import { JsonField } from './JsonField.tsx';
import { readJson, showJson } from './RawControl.tsx';
import styles from './fields.module.css';

/** Keys and values, each of which can be bound. A payload that is no object is JSON as text. */
export function PayloadEditor({ part }: { readonly part: Part }): JSX.Element {
  const keys = keysOf(part.value);
  if (keys === undefined) return <WholePayload part={part} />;
  const add = (): void => {
    let count = keys.length + 1;
    while (keys.includes(`key${count}`)) count += 1;
    optionalSub(part, `key${count}`).set(literal(''));
  };
  return (
    <div role="group" aria-label="payload" className={styles.payload}>
      {keys.map((key, index) => (
        // By place, since the key itself is edited here.
        <PayloadRow key={index} whole={part} keys={keys} name={key} />
      ))}
      <div className={styles.line}>
        <Button size={24} kind="ghost" icon="plus" onClick={add}>
          Add key
        </Button>
        <BindButton part={part} kind="any" />
      </div>
    </div>
  );
}

function WholePayload({ part }: { readonly part: Part }): JSX.Element {
  return (
    <div className={styles.subfield}>
      <span className={styles.sublabel}>payload</span>
      {part.value?.kind === 'expr' ? (
        <BoundField part={part} kind="any" />
      ) : (
        <JsonField part={part} placeholder="{}" accepts={() => true} wants="JSON" />
      )}
      <BindButton part={part} kind="any" />
    </div>
  );
}

interface PayloadRowProps {
  readonly whole: Part;
  readonly keys: readonly string[];
  readonly name: string;
}

function PayloadRow({ whole, keys, name }: PayloadRowProps): JSX.Element {
  const part = optionalSub(whole, name, `payload.${name}`);
  const draft = useDraft<string>(
    name,
    (key) => key,
    (text) => readKey(text, name, keys),
    (to) => {
      if (whole.value && to !== name) whole.set(renameKey(whole.value, name, to), 'typing');
    },
  );
  return (
    <div className={styles.payloadRow}>
      <TextField
        mono
        size={24}
        label={`key ${name}`}
        value={draft.text}
        onChange={draft.type}
        onBlur={draft.settle}
        error={draft.error}
      />
      {part.value?.kind === 'expr' ? (
        <BoundField part={part} kind="any" />
      ) : (
        <JsonValueField part={part} />
      )}
      <BindButton part={part} kind="any" />
      <IconButton label={`Remove ${name}`} icon="x" size={20} onClick={() => part.set(null)} />
    </div>
  );
}

/** One JSON value in a line: plain words are text, the rest is what JSON makes of it. */
function JsonValueField({ part }: { readonly part: Part }): JSX.Element {
  const json = jsonOf(part) ?? '';
  const draft = useDraft<Json>(
    json,
    showJson,
    readValue,
    (value) => part.set(literal(value), 'typing'),
    jsonEqual,
  );
  return (
    <TextField
      mono
      size={24}
      label={part.name}
      value={draft.text}
      onChange={draft.type}
      onBlur={draft.settle}
      error={draft.error}
      placeholder={'""'}
      after={<span className={styles.type}>{jsonType(json)}</span>}
    />
  );
}

function readKey(text: string, own: string, keys: readonly string[]): Read<string> {
  if (text === '') return { ok: false, message: 'Name the key' };
  if (text !== own && keys.includes(text)) return { ok: false, message: 'This key is taken' };
  return { ok: true, value: text };
}

function readValue(text: string): Read<Json> {
  const value = readJson(text);
  const unfinished = typeof value === 'string' && value === text && /^\s*[[{"]/.test(text);
  return unfinished ? { ok: false, message: 'This JSON is not complete' } : { ok: true, value };
}

function jsonType(json: Json): string {
  if (json === null) return 'null';
  if (Array.isArray(json)) return 'list';
  return isJsonObject(json) ? 'object' : typeof json;
}
