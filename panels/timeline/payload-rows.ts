/** The keys of what was sent, and where each came from. */
import type { Node } from '#core/doc/node.ts';
import { getIn } from '#core/doc/value.ts';
import { printExpr } from '#core/expr/print.ts';
import { isJsonObject } from '#core/json.ts';
import { formatValue } from '#state/session/format-value.ts';
import type { TimelineRecord } from '#state/session/timeline.ts';

export interface PayloadRow {
  /** Empty where the payload is one value without keys. */
  readonly key: string;
  readonly value: unknown;
  readonly from: Origin | null;
}

export type Origin =
  /** A control of the form: `Select`. */
  | { readonly kind: 'control'; readonly type: string }
  /** The action takes it from the data: `todo.id`. */
  | { readonly kind: 'bound'; readonly code: string }
  /** The action says it. */
  | { readonly kind: 'action' };

/** `node` is the one behind the element whose action was sent, as it is now. */
export function payloadRows(record: TimelineRecord, node: Node | undefined): readonly PayloadRow[] {
  const { payload, origins } = record;
  if (Array.isArray(payload)) {
    return payload.map((value: unknown, index) => ({ key: String(index), value, from: null }));
  }
  if (!isJsonObject(payload)) return [{ key: '', value: payload, from: null }];
  const type = sentType(record);
  return Object.entries(payload).map(([key, value]) => {
    const from = origins?.find((origin) => origin.key === key)?.from;
    return { key, value, from: from === undefined ? null : originOf(from, key, type, node) };
  });
}

function originOf(
  from: string,
  key: string,
  type: string | undefined,
  node: Node | undefined,
): Origin {
  if (from !== 'action') return { kind: 'control', type: from };
  const code = boundCode(node, type, key);
  return code === undefined ? { kind: 'action' } : { kind: 'bound', code };
}

/** The type of the action a record tells of. */
function sentType({ kind, type, frame }: TimelineRecord): string | undefined {
  if (kind === 'client') return type;
  if (kind !== 'request' || frame === undefined) return undefined;
  const request: unknown = JSON.parse(frame);
  const params = isJsonObject(request) ? request['params'] : undefined;
  const action = isJsonObject(params) ? params['action'] : undefined;
  return isJsonObject(action) && typeof action['type'] === 'string' ? action['type'] : undefined;
}

/** The code that the node's action of this type has for a key, if it is bound. */
function boundCode(
  node: Node | undefined,
  type: string | undefined,
  key: string,
): string | undefined {
  if (node?.kind !== 'element') return undefined;
  for (const value of Object.values(node.props)) {
    const said = getIn(value, ['type']);
    if (said?.kind !== 'literal' || said.value !== type) continue;
    const part = getIn(value, ['payload', key]);
    if (part?.kind === 'expr') return printExpr(part.expr);
  }
  return undefined;
}

/** Messages of the fields that could not join a payload; null where no form took part. */
export function collisionsOf(
  record: TimelineRecord,
  records: readonly TimelineRecord[],
): readonly string[] | null {
  const { parent, origins } = record;
  if (!origins) return null;
  const found =
    parent === null
      ? []
      : records.filter((other) => other.parent === parent && other.type === 'form.collision');
  if (found.length > 0) return found.map(({ summary }) => summary);
  return origins.some(({ from }) => from !== 'action') ? [] : null;
}

/** A value over several lines. What a handler printed may be anything; the rest is JSON. */
export function unfolded(value: unknown, { kind }: TimelineRecord): string {
  if (typeof value === 'string') return value;
  return kind === 'console' ? formatValue(value) : JSON.stringify(value, null, 2);
}
