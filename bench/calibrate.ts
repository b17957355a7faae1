import type { Page } from '@playwright/test';

/** Time of a fixed piece of work on this machine now, ms: what the other figures stand beside. */
export async function calibrate(page: Page): Promise<number> {
  return page.evaluate(() => {
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      let x = 1;
      for (let i = 0; i < 3e6; i++) x = (x * 1103515245 + 12345) % 2147483648;
      return performance.now() - start + (x === 0 ? 1 : 0);
    });
    return times.toSorted((a, b) => a - b)[4]!;
  });
}

export const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ??
  NaN;
