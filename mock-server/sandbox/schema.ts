/**
 * Reads a data schema written with zod: the text runs in the sandbox, its JSON Schema is taken there.
 * The text is the user's code; whoever calls this for an opened link asks for consent first.
 */
import { isJsonObject } from '#core/json.ts';
import type { JsonObject } from '#core/json.ts';
import type { Clock } from '../transport/clock.ts';
import type { Compile, HandlerProblem } from './compile.ts';
import { createFrame } from './frame-host.ts';
import { ENTRY } from './problems.ts';
import { createRealm } from './realm.ts';
import { traceModules } from './trace.ts';

export interface SchemaProblem {
  /** `ts/1005`, `schema/threw`, `schema/endless-loop`, … Stable. */
  readonly code: string;
  readonly message: string;
  /** From 1; absent when the problem has no place. */
  readonly line?: number;
  readonly column?: number;
}

export type SchemaResult =
  /** Draft 2020-12, `$schema` first. */
  | { readonly ok: true; readonly jsonSchema: JsonObject }
  /** At least one. */
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/**
 * `source`: TypeScript with `import { z } from "zod"` and a schema as default export. Rejects only
 * when the compiler broke. Calls are answered in their order.
 */
export type EvaluateSchema = (source: string) => Promise<SchemaResult>;

export interface SchemaDeps {
  readonly compile: Compile;
  readonly clock: Clock;
  /** Where sandbox.html is. */
  readonly frameUrl: string;
  /** Text of the worker's script. */
  readonly runtime: () => Promise<string>;
}

export function schemaEvaluator({ compile, clock, frameUrl, runtime }: SchemaDeps): EvaluateSchema {
  let lane = 0;
  const realm = createRealm({
    role: 'schema',
    frame: createFrame({ url: frameUrl, runtime, clock }),
    clock,
    seed: 0,
    nextLane: () => ++lane,
    hear: () => undefined,
    onLife: () => undefined,
    onEnd: () => undefined,
  });
  const read: EvaluateSchema = async (source) => {
    const compiled = await compile([{ path: ENTRY.schema, text: source }]);
    if (compiled.kind === 'refused') return refused(compiled.problems);
    const outcome = await realm.load(traceModules(compiled.modules));
    // Nothing the text has set going runs on.
    realm.close();
    if (outcome.kind === 'failed') return refused([outcome.problem]);
    if (outcome.loaded.role !== 'schema') throw new Error('A schema is a schema');
    return received(outcome.loaded.jsonSchema);
  };
  let before: Promise<unknown> = Promise.resolve();
  return (source) => {
    const result = before.then(() => read(source));
    before = result.catch(() => undefined);
    return result;
  };
}

/** The text comes from a place where the user's code had its way. */
function received(text: string): SchemaResult {
  try {
    const jsonSchema: unknown = JSON.parse(text);
    if (isJsonObject(jsonSchema)) return { ok: true, jsonSchema };
  } catch {
    // Not even JSON: something of the language was replaced.
  }
  const message = 'What came out is no JSON Schema. Does the text change built-in objects?';
  return { ok: false, problems: [{ code: 'schema/unreadable', message }] };
}

function refused(problems: readonly HandlerProblem[]): SchemaResult {
  return {
    ok: false,
    problems: problems.map(({ code, message, line, column }) => ({
      code: code.replace(/^handlers\//, 'schema/'),
      message: message.replace(/^SchemaError: /, ''),
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    })),
  };
}
