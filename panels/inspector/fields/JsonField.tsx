import { useState } from 'react';
import type { JSX } from 'react';
import { literal } from '#core/doc/node.ts';
import { toExpr } from '#core/doc/value.ts';
import { printExpr } from '#core/expr/print.ts';
import type { Json } from '#core/json.ts';
import { TextArea } from '#ui/TextArea.tsx';
import { jsonOf } from '../part.ts';
import type { Part } from '../part.ts';
import { readJson, showJson } from './RawControl.tsx';

interface JsonFieldProps {
  readonly part: Part;
  readonly placeholder: string;
  readonly accepts: (json: Json) => boolean;
  /** "an object", for the sentence when it is something else. */
  readonly wants: string;
}

/** JSON as text. Half-typed text stays in the field and does not reach the document. */
export function JsonField({ part, placeholder, accepts, wants }: JsonFieldProps): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null);
  const json = jsonOf(part);
  const shown =
    part.value?.kind === 'expr'
      ? printExpr(toExpr(part.value))
      : json === undefined
        ? ''
        : showJson(json);
  const wrong = draft !== null && draft.trim() !== '' && !accepts(readJson(draft));
  const commit = (): void => {
    if (draft === null || wrong) return;
    part.set(draft.trim() === '' ? null : literal(readJson(draft)));
    setDraft(null);
  };
  return (
    <TextArea
      mono
      label={part.name}
      value={draft ?? shown}
      placeholder={placeholder}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        commit();
      }}
      error={wrong ? `Use ${wants}` : undefined}
    />
  );
}
