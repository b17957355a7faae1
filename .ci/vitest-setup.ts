/**
 * Laws draw the same cases on every run, so that a red run can be repeated and a green one means
 * the change is sound. `KITBENCH_SEED=$RANDOM npm run test:unit` draws others, for a nightly run.
 */
import fc from 'fast-check';
import { afterAll, vi } from 'vitest';

fc.configureGlobal({ seed: Number(process.env['KITBENCH_SEED'] ?? 20261124) });

// A busy machine is slow, not wrong: what is waited for has ten seconds, as tests have a minute.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 10_000 });
}

// What a pointer or the focus loads ahead of its use may still be on its way when the last test
// ends. A file that ends first takes the loader away and fails a run in which all tests passed.
afterAll(() => vi.dynamicImportSettled());
