/** What a prop can be bound to: every value in the data and in the loops around, by its path. */
import { isJsonObject } from '../json.ts';
import type { Json } from '../json.ts';
import type { Expr } from './ast.ts';
import { isForbiddenKey, isReservedName } from './methods.ts';
import { isIdentifier, isVariableName, printExpr } from './print.ts';

export interface DataPath {
  /** As code: `user.address.city`. */
  readonly path: string;
  readonly expr: Expr;
  readonly type: 'string' | 'number' | 'boolean' | 'array' | 'object' | 'null';
  readonly sample: Json;
}

/** A variable of a loop around, with a sample; `scopeAt` gives them. */
export interface Variable {
  readonly name: string;
  readonly value: Json | undefined;
}

const MAX_DEPTH = 8;
const MAX_PATHS = 500;

/**
 * Loop variables first, nearest first, then the keys of the data; members under their object, none
 * of what is inside arrays. A key that a loop variable hides is left out, as is one that code
 * cannot name.
 */
export function dataPaths(data: Json, loops: readonly Variable[] = []): readonly DataPath[] {
  const paths: DataPath[] = [];
  const seen = new Set<string>();
  const keys = isJsonObject(data) ? Object.entries(data) : [];
  const variables = [
    ...loops.toReversed().map(({ name, value }) => [name, value] as const),
    ...keys,
  ];
  for (const [name, value] of variables) {
    const usable = isVariableName(name) && !isReservedName(name) && !isForbiddenKey(name);
    if (!usable || seen.has(name)) continue;
    seen.add(name);
    if (value !== undefined) collect({ type: 'name', name }, value, 1, paths);
  }
  return paths;
}

function collect(expr: Expr, sample: Json, depth: number, paths: DataPath[]): void {
  if (paths.length >= MAX_PATHS) return;
  paths.push({ path: printExpr(expr), expr, type: typeName(sample), sample });
  if (!isJsonObject(sample) || depth >= MAX_DEPTH) return;
  for (const [key, value] of Object.entries(sample)) {
    if (!isForbiddenKey(key)) collect(memberOf(expr, key), value, depth + 1, paths);
  }
}

function memberOf(object: Expr, key: string): Expr {
  if (isIdentifier(key)) return { type: 'member', object, property: key, optional: false };
  return { type: 'index', object, index: { type: 'literal', value: key }, optional: false };
}

function typeName(sample: Json): DataPath['type'] {
  if (sample === null) return 'null';
  if (Array.isArray(sample)) return 'array';
  const type = typeof sample;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}
