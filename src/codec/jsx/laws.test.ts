import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#core/expr/test-support/runs.ts';
import { printView } from './print.ts';
import { arbitraryDoc } from './test-support/arbitrary-view.ts';
import { meaning, view } from './test-support/view.ts';

describe('printing and parsing a view', { timeout: 1_200_000 }, () => {
  it('gives the document back', () => {
    fc.assert(
      fc.property(arbitraryDoc, (doc) => {
        expect(meaning(view(printView(doc)))).toEqual(meaning(doc));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('gives printed text back', () => {
    fc.assert(
      fc.property(arbitraryDoc, (doc) => {
        const text = printView(doc);
        expect(printView(view(text))).toBe(text);
      }),
      { numRuns: runs(300) },
    );
  });
});
