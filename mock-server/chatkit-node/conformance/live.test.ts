/**
 * Our server beside the official one, live: the same requests to the same handlers give the same
 * events, answers, failures and store calls. Runs where CHATKIT_PYTHON names an interpreter that has
 * the package openai-chatkit; `npm run conformance` sees to that.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { diffWidget, toWire } from 'chatkit-node';
import type { WidgetRoot } from 'chatkit-node/widgets';
import { widgetPairs } from './diffs.ts';
import { FLOWS } from './flows.ts';
import type { Outcome } from './script.ts';
import { runFlow } from './scripted.ts';

const python = process.env['CHATKIT_PYTHON'] ?? '';
const pairs = widgetPairs();

interface Official {
  readonly flows: readonly Outcome[][];
  readonly diffs: readonly unknown[];
}

async function official(): Promise<Official> {
  const script = fileURLToPath(new URL('official.py', import.meta.url));
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ flows: FLOWS, diffs: pairs }));
  return JSON.parse(await text(child.stdout)) as Official;
}

/** The times of the handlers are fixed; those that a server takes from its clock are not. */
function timeless(outcomes: readonly Outcome[]): unknown {
  const clock = (key: string, value: unknown): unknown =>
    key === 'created_at' && value !== '2026-01-02T03:04:05' ? '<now>' : value;
  return JSON.parse(JSON.stringify(outcomes, clock));
}

/** Where we differ on purpose, whatever `officialQuirks` says. An entry that no longer differs fails. */
const DIFFERENCES: Readonly<Record<string, { readonly why: string; readonly ours: Outcome[] }>> = {
  'an action without a type': {
    why: 'It is let through to the handler there, whose switch has no case for it.',
    ours: [{ out: [{ raised: 'ValidationError' }], calls: [] }],
  },
};

describe.skipIf(python === '')('beside the official server', () => {
  let theirs: Official;
  beforeAll(async () => {
    theirs = await official();
  }, 120_000);

  test.each(FLOWS.map((flow, index) => [flow.name, flow, index] as const))(
    '%s',
    async (_, flow, index) => {
      const expected = theirs.flows[index];
      expect(expected).toHaveLength(flow.steps.length);
      const ours = timeless(await runFlow(flow));
      const difference = DIFFERENCES[flow.name];
      if (difference) expect(ours, 'no longer a difference').not.toEqual(timeless(expected ?? []));
      expect(ours).toEqual(difference?.ours ?? timeless(expected ?? []));
    },
  );

  test(`${pairs.length} pairs of widgets differ in the same way`, () => {
    const ours = pairs.map(([before, after]) =>
      diffWidget(before as unknown as WidgetRoot, after as unknown as WidgetRoot, {
        officialQuirks: true,
      }).map((update) => toWire({ type: 'thread.item.updated', itemId: 'w', update })['update']),
    );
    expect(ours).toEqual(theirs.diffs);
    // Of each kind of answer there are some.
    const kinds = ours.map((updates) => updates.length && (updates[0] as { type: string }).type);
    expect(new Set(kinds)).toEqual(
      new Set([0, 'widget.root.updated', 'widget.streaming_text.value_delta']),
    );
  });
});
