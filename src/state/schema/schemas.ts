/**
 * Runs the zod sources of widgets where user code may run, and hands what they give to the project.
 * One runs at a time; of what is asked for meanwhile only the newest source of a widget runs next.
 */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { setEvaluated } from '#core/edit/commands/schema.ts';
import type { Widget } from '#core/project/project.ts';
import type { EvaluateSchema, SchemaResult } from '#mock-server/sandbox/schema.ts';
import type { Editor } from '../editor.ts';
import type { SessionState } from '../session/state.ts';
import type { Evaluation } from './evaluation.ts';

export interface SchemasState {
  /** By the id of the widget; absent before its source was looked at. */
  readonly evaluations: Readonly<Record<string, Evaluation>>;
}

export interface Schemas {
  readonly state: StoreApi<SchemasState>;
  /** Finds out what the widget's source gives, without a change to the project. */
  look(widgetId: string): void;
  /** The same, and writes it: for a source that was just written. */
  apply(widgetId: string): void;
  /** Null: it gives none, or may not run. */
  resultOf(source: string): Promise<SchemaResult | null>;
}

export interface SchemasDeps {
  readonly editor: Editor;
  readonly evaluate: EvaluateSchema;
  readonly session: Pick<StoreApi<Pick<SessionState, 'trust'>>, 'getState' | 'subscribe'>;
}

/** Sources whose answers are kept: undo and redo go back and forth between them. */
const KEPT = 20;

export function createSchemas({ editor, evaluate, session }: SchemasDeps): Schemas {
  const state = createStore<SchemasState>(() => ({ evaluations: {} }));
  const answers = new Map<string, SchemaResult>();
  /** What is asked for, by widget; true: the answer is written. */
  const wanted = new Map<string, boolean>();
  let isRunning = false;

  const widgetOf = (id: string): Widget | undefined =>
    editor.edit().project.widgets.find((widget) => widget.id === id);
  const set = (id: string, evaluation: Evaluation): void =>
    state.setState(({ evaluations }) => ({ evaluations: { ...evaluations, [id]: evaluation } }));
  const mayRun = (): boolean => session.getState().trust === 'trusted';

  const run = async (source: string): Promise<SchemaResult> => {
    const known = answers.get(source);
    if (known) return known;
    try {
      const result = await evaluate(source);
      answers.set(source, result);
      const [oldest] = answers.keys();
      if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
      return result;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const message = `The schema could not be run. ${why}`;
      return { ok: false, problems: [{ code: 'schema/not-run', message }] };
    }
  };

  const answer = (id: string, source: string, result: SchemaResult, write: boolean): void => {
    // Typed on meanwhile: that source has been asked for too.
    if (widgetOf(id)?.schema !== source) return;
    if (!result.ok) return set(id, { phase: 'refused', source, problems: result.problems });
    set(id, { phase: 'given', source, jsonSchema: result.jsonSchema });
    if (write) editor.run(setEvaluated(id, source, result.jsonSchema));
  };

  const work = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let next = takeFirst(wanted); next; next = takeFirst(wanted)) {
      const [id, write] = next;
      const source = widgetOf(id)?.schema;
      if (source === undefined) continue;
      if (!answers.has(source)) set(id, { phase: 'running', source });
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is wanted
      answer(id, source, await run(source), write);
    }
    isRunning = false;
  };

  const ask = (id: string, write: boolean): void => {
    const widget = widgetOf(id);
    if (!widget) return;
    if (!mayRun()) return set(id, { phase: 'ask', source: widget.schema });
    wanted.set(id, write || (wanted.get(id) ?? false));
    void work();
  };

  session.subscribe(() => {
    if (!mayRun()) return;
    for (const [id, { phase }] of Object.entries(state.getState().evaluations)) {
      if (phase === 'ask') ask(id, false);
    }
  });

  return {
    state,
    look: (id) => ask(id, false),
    apply: (id) => ask(id, true),
    resultOf: async (source) => (mayRun() ? run(source) : null),
  };
}

function takeFirst<K, V>(map: Map<K, V>): readonly [K, V] | undefined {
  const [first] = map;
  if (first) map.delete(first[0]);
  return first;
}
