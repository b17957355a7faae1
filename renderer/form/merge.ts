/**
 * Joins a form's values to an action's payload: dots in names nest, what the payload already says
 * is never overwritten, and nothing that was given is changed.
 */
import { isJsonObject, type Json, type JsonObject } from '#core/json.ts';
import type { CollisionReason, FieldCollision, FieldSnapshot } from '../contract.ts';
import type { FieldValue } from './field.ts';

export interface Merged {
  /** Undefined where there is neither a payload nor a field. */
  readonly payload: Json | undefined;
  readonly fields: readonly FieldSnapshot[];
  readonly collisions: readonly FieldCollision[];
}

type Tree = { [key: string]: Json | Tree };

const UNSAFE = new Set(['__proto__', 'prototype', 'constructor']);

/** Where a name stands in the payload. A name with an empty part is one literal key. */
function pathOf(name: string): readonly string[] {
  const parts = name.split('.');
  return parts.includes('') ? [name] : parts;
}

/** `values` is null where nothing collects: then the payload is sent as it is, absent or not. */
export function mergePayload(
  payload: Json | undefined,
  values: readonly FieldValue[] | null,
): Merged {
  const own = payload ?? {};
  if (values === null) return { payload, fields: [], collisions: [] };
  if (!isJsonObject(own)) {
    if (values.length === 0) return { payload, fields: [], collisions: [] };
    const fields = values.map((value) => snapshot(value, false));
    return { payload, fields, collisions: [collision('shape', values)] };
  }

  const tree = copy(own);
  const collisions: FieldCollision[] = [];
  const fields: FieldSnapshot[] = [];
  for (const value of values) {
    const path = pathOf(value.name);
    if (path.length === 1 && value.name.includes('.')) {
      collisions.push(collision('empty-part', [value]));
    }
    const earlier = fields.findIndex((field) => field.joined && field.name === value.name);
    const reason = earlier >= 0 ? 'duplicate' : obstacle(own, tree, path);
    if (reason) collisions.push(collision(reason, [value]));
    const joined = reason === null || reason === 'duplicate';
    const before = fields[earlier];
    if (before) fields[earlier] = { ...before, joined: false };
    if (joined) place(tree, path, value.value);
    fields.push(snapshot(value, joined));
  }
  return { payload: tree, fields, collisions };
}

/** Why a value cannot stand at its path: something of the payload, or of an earlier field, does. */
function obstacle(own: JsonObject, tree: Tree, path: readonly string[]): CollisionReason | null {
  if (path.some((part) => UNSAFE.has(part))) return 'unsafe';
  if (blocks(tree, path)) return blocks(own, path) ? 'payload' : 'field';
  return null;
}

/** True where the path ends on something, or goes through something that is not an object. */
function blocks(root: Tree | JsonObject, path: readonly string[]): boolean {
  let here: unknown = root;
  for (const part of path) {
    if (!isJsonObject(here)) return true;
    if (!Object.hasOwn(here, part)) return false;
    here = here[part];
  }
  return true;
}

function place(tree: Tree, path: readonly string[], value: Json): void {
  let here = tree;
  for (const part of path.slice(0, -1)) {
    const next = Object.hasOwn(here, part) ? here[part] : undefined;
    // `blocks` has made sure that what stands here is an object.
    here = (next ?? (here[part] = {})) as Tree;
  }
  const last = path.at(-1);
  if (last !== undefined) here[last] = value;
}

/** Objects are copied all the way down, because fields are placed inside them. */
function copy(object: JsonObject): Tree {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, isJsonObject(value) ? copy(value) : value]),
  );
}

function snapshot(value: FieldValue, joined: boolean): FieldSnapshot {
  return { ...value, path: pathOf(value.name), joined };
}

function collision(reason: CollisionReason, values: readonly FieldValue[]): FieldCollision {
  const [first] = values;
  const name = first?.name ?? '';
  const message = sentence(reason, name);
  const alone = values.length === 1 && first ? { element: first.element } : {};
  return reason === 'shape' ? { name: '', reason, message } : { name, reason, message, ...alone };
}

function sentence(reason: CollisionReason, name: string): string {
  switch (reason) {
    case 'payload':
      return `The payload already has "${name}". The field's value is left out.`;
    case 'field':
      return `Another field already stands at "${name}". This field's value is left out.`;
    case 'duplicate':
      return `Two fields are named "${name}". The last one is sent.`;
    case 'shape':
      return 'The payload is not an object, so no field can join it.';
    case 'unsafe':
      return `"${name}" is not a safe name. The field's value is left out.`;
    case 'empty-part':
      return `"${name}" has an empty part. It is sent as one key, dots included.`;
    default:
      return reason satisfies never;
  }
}
