/** Text that means harm, or is far too much: each is answered with a sentence, or simply shown. */
import { describe, expect, it } from 'vitest';
import { expand } from '#core/expand/expand.ts';
import { parseView } from './parse.ts';
import { printView } from './print.ts';
import { counter, view } from './test-support/view.ts';

function problemOf(text: string): { readonly code: string; readonly message: string } {
  const result = parseView(text, { newId: counter() });
  const [problem] = result.ok ? expand(result.value, DATA).problems : result.problems;
  if (!problem) throw new Error('It was taken');
  return problem;
}

const DATA = { xs: Array.from({ length: 1000 }, (_, i) => i), text: 'x'.repeat(1000) };
const shown = (code: string): string => `<Card><Text value={${code}} /></Card>`;

describe('hostile views', () => {
  it.each([
    [
      'five million characters',
      `<Card>${'<Text value="a" />'.repeat(280_000)}</Card>`,
      'view/too-large',
    ],
    ['ten thousand levels', '<Row>'.repeat(10_000) + '</Row>'.repeat(10_000), 'view/too-deep'],
    [
      'ten thousand brackets',
      shown('('.repeat(10_000) + '1' + ')'.repeat(10_000)),
      'view/too-deep',
    ],
    ['ten thousand tags without an end', '<Row>'.repeat(10_000), 'view/too-deep'],
    ['a key that changes objects', shown('{ __proto__: 1 }'), 'expr/forbidden-name'],
    ['such a prop', '<Card __proto__="a" />', 'view/prop'],
    ['the way to the engine', shown('xs.constructor("x")'), 'expr/unknown-method'],
    ['the same as a member', shown('text.constructor.name'), 'expr/forbidden-name'],
    ['the same, computed', shown('text["con" + "structor"]'), 'expr/forbidden-name'],
    [
      'loops in loops in loops',
      shown('xs.map((a) => xs.map((b) => xs.map((c) => a + b + c)))'),
      'expr/budget',
    ],
    ['a text of a billion', shown('text.padStart(1e9)'), 'expr/too-long'],
    ['a text that grows', shown('xs.map(() => xs.map(() => text).join("")).join("")'), 'expr/'],
    ['a list that grows', shown('xs.map(() => xs.map(() => xs.concat(xs, xs)))'), 'expr/'],
    ['a replacement that grows', shown('text.replaceAll("x", "$`$&$`$&")'), 'expr/'],
  ])('%s', (_, text, code) => {
    const problem = problemOf(text);
    expect(problem.code).toContain(code);
    expect(problem.message).toMatch(/^[A-Z`.].*[.?]$/);
  });

  it('repeats of repeats stop with a sentence, and the rest is there', () => {
    const doc = view(
      '<Card><Title value="Here" />{xs.map((a) => xs.map((b) => <Text value={`${a}${b}`} />))}</Card>',
    );
    const { problems } = expand(doc, DATA);
    expect(problems.map(({ code }) => code)).toContain('expr/budget');
  });

  it('twenty thousand alike siblings are read, read again after all changed, and printed', () => {
    const many = (value: string): string =>
      `<Card>${`<Text value="${value}" />`.repeat(20_000)}</Card>`;
    const newId = counter();
    const first = parseView(many('a'), { newId });
    if (!first.ok) throw new Error('It was refused');
    const second = parseView(many('b'), { newId, previous: first.value });
    if (!second.ok) throw new Error('It was refused');
    expect(Object.keys(second.value.nodes)).toEqual(Object.keys(first.value.nodes));
    expect(printView(second.value)).toBe(many('b'));
  }, 60_000);
});
