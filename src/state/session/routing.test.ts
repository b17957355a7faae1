import { describe, expect, it } from 'vitest';
import type { ActionConfig } from '#core/catalogue/prop.ts';
import { blockedReason, routeOf } from './routing.ts';
import { EMPTY_VIEW } from './state.ts';
import type { Activity } from './state.ts';

const server: ActionConfig = { type: 'go' };
const sync: ActionConfig = { type: 'go', streaming: false };
const client: ActionConfig = { type: 'go', handler: 'client' };

describe('where an action goes', () => {
  it.each<[ActionConfig, string]>([
    [server, 'stream'],
    [{ type: 'go', handler: 'server', streaming: true }, 'stream'],
    [sync, 'sync'],
    [client, 'client'],
    [{ type: 'go', handler: 'client', streaming: false }, 'client'],
  ])('%j: %s', (config, route) => {
    expect(routeOf(config)).toBe(route);
  });
});

describe('what blocks an action', () => {
  const idle: Activity = { phase: 'idle' };
  const streaming: Activity = { phase: 'streaming', run: 1, allowCancel: true };
  const trusted = 'trusted' as const;
  const pending = { ...EMPTY_VIEW, pending: ['itm'] };

  it.each<[string, Parameters<typeof blockedReason>[0], ActionConfig, string | null]>([
    ['nothing', { activity: idle, trust: trusted, view: EMPTY_VIEW }, server, null],
    [
      'a stream, for the server',
      { activity: streaming, trust: trusted, view: EMPTY_VIEW },
      server,
      'A response is streaming',
    ],
    [
      'no stream, for a sync action',
      { activity: streaming, trust: trusted, view: EMPTY_VIEW },
      sync,
      null,
    ],
    [
      'no stream, for the client',
      { activity: streaming, trust: trusted, view: EMPTY_VIEW },
      client,
      null,
    ],
    [
      'a widget that is not done',
      { activity: streaming, trust: trusted, view: pending },
      client,
      'still being written',
    ],
    ['missing consent', { activity: idle, trust: 'ask', view: EMPTY_VIEW }, client, 'consent'],
  ])('%s', (_, situation, config, reason) => {
    const found = blockedReason(situation, config, 'itm');
    if (reason === null) expect(found).toBeNull();
    else expect(found).toContain(reason);
  });
});
