/** Whether the data of states fits the schema. Follows an edit once it is painted. */
import { useMemo, useState } from 'react';
import type { JsonObject } from '#core/json.ts';
import type { Widget } from '#core/project/project.ts';
import type { Fault } from '#core/schema/faults.ts';
import type { Judgement } from '#core/schema/judge.ts';
import { isUnwritten } from '#core/schema/unwritten.ts';
import { keepList } from '../keep-list.ts';
import { later } from '../later.ts';
import { openWidget, useSettled, useWidget } from '../stores.tsx';

/** The validator is not needed for the first screen. */
const judging = later(async () => (await import('#core/schema/judge.ts')).judge);

/** Null until it is judged, and for a widget whose schema says nothing. */
export function useJudgement(data: JsonObject): Judgement | null {
  const schema = useWidget((widget) => widget.jsonSchema);
  const judge = judging.use();
  return useMemo(
    () => (judge && !isUnwritten(schema) ? judge(data, schema) : null),
    [judge, data, schema],
  );
}

/** A state of a widget; the default one has the id null. */
interface StateOf {
  readonly id: string | null;
  readonly name: string;
  readonly state: JsonObject;
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
  const [keep] = useState(() => keepList<Judged>(sameData));
  const widgets = useSettled(({ edit }) => keep(edit.project.widgets));
  const judge = judging.use();
  return useMemo(
    () =>
      new Map(
        widgets.flatMap((widget) =>
          judgedStates(widget, judge).map(
            ({ id, judgement }) => [markKey(widget.id, id), markOf(judgement)] as const,
          ),
        ),
      ),
    [judge, widgets],
  );
}

/** Stable, for people and scripts: `data/type`, `data/required`, `data/unknown-key`. */
export function faultCode({ keyword }: Fault): string {
  return `data/${keyword === 'false' ? 'unknown-key' : keyword}`;
}

export interface StateFault {
  readonly state: string | null;
  readonly stateName: string;
  readonly fault: Fault;
}

interface DataFaults {
  readonly faults: readonly StateFault[];
  /** Why the schema can't be used; null when it can. */
  readonly unusable: string | null;
}

/** Where the states of the open widget depart from its schema. */
export function useDataFaults(): DataFaults {
  const widget = useSettled(({ edit }) => openWidget(edit));
  const judge = judging.use();
  return useMemo(() => {
    const judged = judgedStates(widget, judge);
    const faults = judged.flatMap(({ id, name, judgement }) =>
      judgement.kind === 'judged'
        ? judgement.faults.map((fault) => ({ state: id, stateName: name, fault }))
        : [],
    );
    const unusable = judged.find(({ judgement }) => judgement.kind === 'unusable')?.judgement;
    return { faults, unusable: unusable?.kind === 'unusable' ? unusable.message : null };
  }, [judge, widget]);
}

type Judged = Pick<Widget, 'id' | 'jsonSchema' | 'defaultState' | 'states'>;

function sameData(a: Judged, b: Judged): boolean {
  return (
    a.id === b.id &&
    a.jsonSchema === b.jsonSchema &&
    a.defaultState === b.defaultState &&
    a.states === b.states
  );
}

type Judge = (data: JsonObject, schema: JsonObject) => Judgement;

function judgedStates(
  { jsonSchema, defaultState, states }: Omit<Judged, 'id'>,
  judge: Judge | null,
): readonly (StateOf & { readonly judgement: Judgement })[] {
  if (!judge || isUnwritten(jsonSchema)) return [];
  const all: readonly StateOf[] = [{ id: null, name: 'Default', state: defaultState }, ...states];
  return all.map((one) => ({ ...one, judgement: judge(one.state, jsonSchema) }));
}

function markOf(judgement: Judgement): StateMark {
  if (judgement.kind === 'unusable') return judgement;
  const [first] = judgement.faults;
  if (!first) return { kind: 'fits' };
  return { kind: 'departs', count: judgement.faults.length, message: first.message };
}
