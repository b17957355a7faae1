/**
 * Formulas between `$$`, as MathML: browsers draw it by themselves, so no sheet and no font comes
 * along. A single dollar is money. Loaded with the first formula.
 */
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { unified } from 'unified';
import type { Reading } from './reading.ts';
import { grammarOf } from './reading.ts';

/** `strict` would speak on the console of what is drawn anyway; `maxSize` is in em. */
const KATEX = { output: 'mathml', strict: 'ignore', maxSize: 40 } as const;

export const WITH_MATHS: Reading = {
  remark: grammarOf(unified().use(remarkGfm).use(remarkMath, { singleDollarTextMath: false })),
  rehype: [[rehypeKatex, KATEX]],
};
