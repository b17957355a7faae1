import { describe, expect, it } from 'vitest';
import { WINDOW, createCredit, createGrants } from './credit.ts';

describe('credit for events', () => {
  it('lets a window of events go without waiting, then holds the sender', async () => {
    const credit = createCredit(3);
    expect([credit.take(), credit.take(), credit.take()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    let sent = false;
    const waiting = credit.take()?.then(() => (sent = true));
    await Promise.resolve();
    expect(sent).toBe(false);
    credit.grant(2);
    await waiting;
    expect(sent).toBe(true);
    expect(credit.take()).toBeUndefined();
    expect(credit.take()).toBeInstanceOf(Promise);
  });

  it('lets a stopped sender go', async () => {
    const credit = createCredit(0);
    const waiting = credit.take();
    credit.release();
    await expect(waiting).resolves.toBeUndefined();
    expect(credit.take()).toBeUndefined();
  });

  it('is granted in portions, never more than was taken', () => {
    const granted: number[] = [];
    const taken = createGrants((count) => granted.push(count), 4);
    for (let i = 0; i < 10; i++) taken();
    expect(granted).toEqual([4, 4]);
  });

  it('never lets more than the window be on its way', async () => {
    const credit = createCredit();
    const onTheWay: number[] = [];
    let most = 0;
    const taken = createGrants((count) => credit.grant(count));
    for (let event = 0; event < 1_000; event++) {
      let wait = credit.take();
      while (wait && onTheWay.length > 0) {
        onTheWay.shift();
        taken();
        const settled = await Promise.race([wait.then(() => true), Promise.resolve(false)]);
        if (settled) wait = undefined;
      }
      await wait;
      onTheWay.push(event);
      most = Math.max(most, onTheWay.length);
    }
    expect(most).toBe(WINDOW);
  });
});
