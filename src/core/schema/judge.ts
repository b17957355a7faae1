/** Holds data against its JSON Schema, and says in sentences where it departs from it. */
import { Validator } from '@cfworker/json-schema';
import type { OutputUnit } from '@cfworker/json-schema';
import type { JsonObject } from '../json.ts';
import { faultsOf } from './faults.ts';
import type { Fault } from './faults.ts';

export type Judgement =
  /** No faults: the data fits. */
  | { readonly kind: 'judged'; readonly faults: readonly Fault[] }
  /** The schema itself makes no sense, so nothing can be said of the data. */
  | { readonly kind: 'unusable'; readonly message: string };

/** More are not told: they have one cause. */
const MOST_FAULTS = 200;

type Check = (data: JsonObject) => readonly OutputUnit[];

const checks = new WeakMap<JsonObject, Check>();
const judgements = new WeakMap<JsonObject, WeakMap<JsonObject, Judgement>>();

/** Data and schema are immutable, so a pair is judged once. */
export function judge(data: JsonObject, schema: JsonObject): Judgement {
  const known = judgements.get(schema) ?? new WeakMap<JsonObject, Judgement>();
  judgements.set(schema, known);
  const before = known.get(data);
  if (before) return before;
  const judgement = judgeAnew(data, schema);
  known.set(data, judgement);
  return judgement;
}

function judgeAnew(data: JsonObject, schema: JsonObject): Judgement {
  try {
    const check = checks.get(schema) ?? checkOf(schema);
    checks.set(schema, check);
    const errors = check(data);
    return { kind: 'judged', faults: faultsOf(data, schema, errors).slice(0, MOST_FAULTS) };
  } catch (error) {
    return { kind: 'unusable', message: sentence(error) };
  }
}

function checkOf(schema: JsonObject): Check {
  // The validator writes into the schema it is given.
  const copy = JSON.parse(JSON.stringify(schema)) as JsonObject; // a copy of the same
  const validator = new Validator(copy, '2020-12', false);
  return (data) => validator.validate(data).errors;
}

function sentence(error: unknown): string {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const [, ref] = /^Unresolved \$ref "([^"]*)"/.exec(message) ?? [];
  if (ref !== undefined) return `The schema refers to ${ref}, which is not in it.`;
  const [, pattern] = /^Invalid regular expression: \/(.*)\/u?: /.exec(message) ?? [];
  if (pattern !== undefined)
    return `The pattern ${pattern} of the schema is no regular expression.`;
  if (error instanceof RangeError) return 'The schema refers to itself without end.';
  return `The schema can't be used: ${message.split('\n')[0] ?? ''}`;
}
