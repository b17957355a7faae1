import { useState } from 'react';
import { literal } from '#core/doc/node.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';
import { TextArea } from '#ui/TextArea.tsx';
import { jsonOf } from '../part.ts';
import { faultsOf, sentence } from './fault.ts';
import type { ControlProps } from './props.ts';

/** A value that its kind's editor cannot show: its JSON as text, and what is wrong with it. */
export function RawControl({ part, kind }: Pick<ControlProps, 'part' | 'kind'>) {
  const json = jsonOf(part);
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    if (draft === null) return;
    part.set(draft.trim() === '' ? null : literal(readJson(draft)));
    setDraft(null);
  };
  return (
    <TextArea
      mono
      label={part.name}
      value={draft ?? showJson(json)}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        commit();
      }}
      error={faultsOf(kind, part.value).slice(0, 3).map(sentence).join(' ')}
    />
  );
}

/** Text for a value: a plain string as it is, where that can't be read as something else. */
export function showJson(json: Json | undefined): string {
  if (json === undefined) return '';
  if (typeof json === 'string' && readJson(json) === json) return json;
  const nested = (Array.isArray(json) || isJsonObject(json)) && Object.keys(json).length > 0;
  return JSON.stringify(json, null, nested ? 1 : undefined).replaceAll(/\n\s*/g, ' ');
}

/** JSON where the text is JSON, else the text itself. */
export function readJson(text: string): Json {
  try {
    // What JSON.parse gives is JSON.
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
