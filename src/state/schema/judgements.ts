/** Whether the data of states fits the schema. Follows an edit, never holds it up. */
import { useDeferredValue, useMemo } from 'react';
import type { JsonObject } from '#core/json.ts';
import type { Widget } from '#core/project/project.ts';
import type { Judgement } from '#core/schema/judge.ts';
import { later } from '../later.ts';
import { useEdit, useWidget } from '../stores.tsx';

/** The validator is not needed for the first screen. */
const judging = later(async () => (await import('#core/schema/judge.ts')).judge);

/** Null until it is judged, and for a widget without a schema. */
export function useJudgement(data: JsonObject): Judgement | null {
  const schema = useWidget((widget) => widget.jsonSchema);
  const judge = judging.use();
  return useMemo(
    () => (judge && saysSomething(schema) ? judge(data, schema) : null),
    [judge, data, schema],
  );
}

export type StateMark =
  | { readonly kind: 'fits' }
  | { readonly kind: 'departs'; readonly count: number; readonly message: string }
  | { readonly kind: 'unusable'; readonly message: string };

/** By `markKey`; absent while nothing can be said. */
export type StateMarks = ReadonlyMap<string, StateMark>;

export function markKey(widget: string, state: string | null): string {
  return `${widget}/${state ?? ''}`;
}

/** Of all widgets and their states. Unchanged data is not judged again. */
export function useStateMarks(): StateMarks {
  const widgets = useDeferredValue(useEdit((edit) => edit.project.widgets));
  const judge = judging.use();
  return useMemo(
    () => new Map(judge ? widgets.flatMap((widget) => marksOf(widget, judge)) : []),
    [judge, widgets],
  );
}

type Judge = (data: JsonObject, schema: JsonObject) => Judgement;

function marksOf(widget: Widget, judge: Judge): readonly (readonly [string, StateMark])[] {
  const { id, jsonSchema, defaultState, states } = widget;
  if (!saysSomething(jsonSchema)) return [];
  return [{ id: null, state: defaultState }, ...states].map(
    (named) => [markKey(id, named.id), markOf(judge(named.state, jsonSchema))] as const,
  );
}

function markOf(judgement: Judgement): StateMark {
  if (judgement.kind === 'unusable') return judgement;
  const [first] = judgement.faults;
  if (!first) return { kind: 'fits' };
  return { kind: 'departs', count: judgement.faults.length, message: first.message };
}

function saysSomething(schema: JsonObject): boolean {
  return Object.keys(schema).some((keyword) => keyword !== '$schema');
}
