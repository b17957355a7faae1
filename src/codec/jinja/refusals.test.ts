/** What Jinja cannot say: a sentence with the place in the view, and no template. */
import { describe, expect, it } from 'vitest';
import { view } from '#codec/jsx/test-support/view.ts';
import { compileTemplate } from './compile.ts';
import { TEXT, object } from './test-support/schema.ts';

function problemsOf(code: string) {
  const doc = view(code);
  const result = compileTemplate(doc, object({ text: TEXT, self: TEXT }));
  if (result.ok) throw new Error(result.value);
  return result.problems.map(({ range, node, ...rest }) => {
    const at = node === undefined ? undefined : doc.nodes[node];
    const source = at?.source?.text ?? code;
    return { ...rest, on: at?.kind, text: range && source.slice(range.start, range.end) };
  });
}

describe('what Jinja cannot say', () => {
  it.each([
    ['text.split("b", 2)', 'jinja/split-limit', 'text.split("b", 2)'],
    ['self', 'jinja/self', 'self'],
    ['"a".concat(...text.split("b"))', 'jinja/spread', '"a".concat(...text.split("b"))'],
  ])('%s', (expr, code, text) => {
    const [problem, ...others] = problemsOf(`<Card>\n  <Text value={${expr}} />\n</Card>`);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, text, on: 'element', prop: 'value', severity: 'error' });
    expect(problem?.message).toMatch(/^[A-Z`].*[a-z`]\.$/);
  });

  it.each([
    '{text.split("").map((c) => <Text value={c} />)}',
    '{text ? [<Text value="a" />, <Text value="b" />] : null}',
  ])('several elements where one has to stand: %s', (children) => {
    const problems = problemsOf(`<Card><Transition>${children}</Transition></Card>`);
    expect(problems).toMatchObject([{ code: 'jinja/one-element' }]);
  });

  it('everything at once, so that it can be mended in one go', () => {
    const codes = problemsOf(
      '<Card><Text value={self} /><Text value={text.split("", 1)} /></Card>',
    );
    expect(codes.map(({ code }) => code)).toEqual(['jinja/self', 'jinja/split-limit']);
  });
});
