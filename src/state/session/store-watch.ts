/** Tells what each call did to the store: which object, and what about it changed. */
import type { SandboxStoreCall } from '#mock-server/sandbox/host.ts';
import { isWriting } from '#mock-server/sandbox/store-bridge.ts';
import { isJsonObject } from '#core/json.ts';
import { storeSummary } from './describe.ts';
import { diffJson } from './diff.ts';
import type { Change } from './timeline.ts';

export interface StoreStep {
  readonly summary: string;
  readonly writes: boolean;
  readonly payload: unknown;
  readonly changes: readonly Change[];
}

export interface StoreWatch {
  step(call: Pick<SandboxStoreCall, 'method' | 'args'>): StoreStep;
}

export function createStoreWatch(): StoreWatch {
  /** What each object was when it was last written. */
  const known = new Map<string, unknown>();
  return {
    step({ method, args }) {
      const writes = isWriting(method);
      const { id, value } = subject(method, args);
      if (!writes) return { summary: id, writes, payload: args, changes: [] };
      const before = known.get(id);
      const changes = diffJson(before, value);
      if (value === undefined) known.delete(id);
      else known.set(id, value);
      const summary = storeSummary(id, changes, before === undefined && value !== undefined);
      return { summary, writes, payload: value ?? args, changes };
    },
  };
}

/** The object a call is about, and what it is to become. */
function subject(method: string, args: readonly unknown[]): { id: string; value?: unknown } {
  const [first, second] = args;
  if (isJsonObject(first)) return { id: text(first['id']), value: first };
  if (isJsonObject(second)) return { id: text(second['id']), value: second };
  return { id: text(method.endsWith('Item') ? second : first) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
