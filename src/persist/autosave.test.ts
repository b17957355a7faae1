import { describe, expect, it } from 'vitest';
import { createAutosave } from './autosave.ts';
import type { SaveStatus } from './autosave.ts';

function setup(fail = false) {
  const saved: string[] = [];
  const statuses: SaveStatus['phase'][] = [];
  const timers: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const autosave = createAutosave<string>({
    async save(value) {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      if (fail) throw new Error('The disk is full');
      saved.push(value);
    },
    onStatus: (status) => statuses.push(status.phase),
    schedule(run) {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
  });
  return { autosave, saved, statuses, timers, most: () => most };
}

describe('autosave', () => {
  it('writes only the newest of several quick changes', async () => {
    const { autosave, saved, timers } = setup();
    autosave.change('a');
    autosave.change('b');
    expect(timers).toHaveLength(1);
    timers[0]?.();
    await autosave.flush();
    expect(saved).toEqual(['b']);
  });

  it('writes a change made during a write after it, one at a time', async () => {
    const { autosave, saved, most } = setup();
    autosave.change('a');
    const first = autosave.flush();
    autosave.change('b');
    await first;
    await autosave.flush();
    expect(saved).toEqual(['a', 'b']);
    expect(most()).toBe(1);
  });

  it('says when saving failed, and saves the next change', async () => {
    const { autosave, statuses } = setup(true);
    autosave.change('a');
    await autosave.flush();
    expect(statuses).toEqual(['pending', 'failed']);
  });
});
