import { describe, expect, it } from 'vitest';
import { parseExpr } from './parse.ts';
import { printExpr } from './print.ts';
import { expr } from './test-support/expr.ts';

/** The problems of a text: code, message, and the text they are about. */
function problemsOf(text: string) {
  const result = parseExpr(text);
  return result.ok
    ? []
    : result.problems.map(({ code, message, range }) => ({
        code,
        message,
        at: range && text.slice(range.start, range.end),
      }));
}

describe('reading an expression', () => {
  it.each([
    ['user . name', 'user.name'],
    ["'it'", '"it"'],
    ['`static`', '`static`'],
    ['( a + b ) * c', '(a + b) * c'],
    ['a ?. b [ 0 ]', 'a?.b[0]'],
    ['xs.map(x=>x.name).join( ", " )', 'xs.map((x) => x.name).join(", ")'],
    ['xs.filter(({id, name: n}, i) => id === n)', 'xs.filter(({ id, name: n }, i) => id === n)'],
    [
      'Object.entries(x).map(([k, v]) => `${k}: ${v}`)',
      'Object.entries(x).map(([k, v]) => `${k}: ${v}`)',
    ],
    ['{ a, "b c": 1, ...rest, [k]: [1, ...xs] }', '{ a: a, "b c": 1, ...rest, [k]: [1, ...xs] }'],
    ['- 5', '-5'],
    ['-(5)', '-(5)'],
    ['xs.filter(Boolean)', 'xs.filter((value) => Boolean(value))'],
    ['a /* why */ + b // so', 'a + b'],
    ['(((a)))', 'a'],
  ])('%s', (text, printed) => {
    expect(printExpr(expr(text))).toBe(printed);
  });

  it('knows where each part stands', () => {
    const text = 'a + user.name';
    const parsed = expr(text);
    expect(parsed).toMatchObject({
      range: { start: 0, end: 13 },
      right: { range: { start: 4, end: 13 } },
    });
  });
});

describe('what is outside the language', () => {
  it.each([
    ['typeof x', 'expr/operator', 'typeof x'],
    ['x ** 2', 'expr/operator', 'x ** 2'],
    ['a = 1', 'expr/assignment', 'a = 1'],
    ['i++', 'expr/assignment', 'i++'],
    ['(a, b)', 'expr/sequence', 'a, b'],
    ['new Date()', 'expr/new', 'new Date()'],
    ['/x/.test(a)', 'expr/pattern-literal', '/x/'],
    ['this.name', 'expr/this', 'this'],
    ['await x', 'expr/async', 'await x'],
    ['xs.map(function (x) { return x; })', 'expr/callback', 'function (x) { return x; }'],
    ['xs.map((x) => { return x; })', 'expr/block', '{ return x; }'],
    ['xs.map(async (x) => x)', 'expr/async', 'async (x) => x'],
    ['s.replace("a", () => "b")', 'expr/callback', '() => "b"'],
    ['(x) => x', 'expr/callback', '(x) => x'],
    ['a.b?.()', 'expr/optional-call', 'a.b?.()'],
    ['(a?.b).c', 'expr/chain', '(a?.b)'],
    ['<Card />', 'expr/element', '<Card />'],
    ['12n', 'expr/number', '12n'],
    ['1e999', 'expr/number', '1e999'],
    ['xs.map((x = 1) => x)', 'expr/pattern', 'x = 1'],
    ['xs.map((...x) => x)', 'expr/pattern', '...x'],
    ['{ get a() { return 1; } }', 'expr/method', 'get a() { return 1; }'],
    ['xs.join(1, 2)', 'expr/arguments', 'xs.join(1, 2)'],
    ['tag`x`', 'expr/tag', 'tag`x`'],
    ['import("x")', 'view/statement', 'import'],
    ['x.__proto__', 'expr/forbidden-name', '__proto__'],
    ['x.constructor', 'expr/forbidden-name', 'constructor'],
    ['constructor', 'expr/forbidden-name', 'constructor'],
    ['{ __proto__: x }', 'expr/forbidden-name', '__proto__'],
    ['Math', 'expr/function', 'Math'],
    ['xs.map((Math) => 1)', 'expr/forbidden-name', 'Math'],
    ['window.alert(1)', 'expr/unknown-method', 'alert'],
    ['eval("1")', 'expr/unknown-function', 'eval'],
  ])('%s', (text, code, at) => {
    expect(problemsOf(text)).toEqual([
      { code, message: expect.stringMatching(/^.{10,}[.?]$/s), at },
    ]);
  });

  it('says what to write instead', () => {
    const [missing] = problemsOf('name.touppercase()');
    expect(missing?.message).toBe('A view has no `.touppercase()`; did you mean `.toUpperCase`?');
    expect(problemsOf('Math.roud(x)')[0]?.message).toContain('did you mean `Math.round`?');
    expect(problemsOf('Sting(x)')[0]?.message).toContain('did you mean `String`?');
    expect(problemsOf('s.substring(1)')[0]?.message).toContain('did you mean `.slice`?');
  });

  it('reports every part that is wrong, not only the first', () => {
    expect(problemsOf('[typeof a, b++, new C()]')).toHaveLength(3);
  });

  it('says where half-typed code breaks off', () => {
    expect(problemsOf('user.')).toMatchObject([
      { code: 'view/syntax', message: expect.stringContaining('ends too early') },
    ]);
    expect(problemsOf('a b')).toMatchObject([{ code: 'view/syntax', at: 'b' }]);
    expect(problemsOf('')).toMatchObject([{ code: 'expr/empty' }]);
  });

  it('warns of names that nobody gives', () => {
    const result = parseExpr('usr.name + xs.map((x) => x).length', { names: ['user', 'xs'] });
    expect(result.ok && result.warnings).toMatchObject([
      {
        code: 'expr/unknown-name',
        message: 'No `usr` here; did you mean `user`?',
        range: { start: 0, end: 3 },
        fix: { replacement: 'user' },
      },
    ]);
  });
});

describe('hostile text', () => {
  it.each([
    ['brackets', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
    ['signs', `${'!'.repeat(5_000)}x`],
    ['a sum', Array.from({ length: 5_000 }, () => 'x').join(' + ')],
    ['members', `x${'.a'.repeat(5_000)}`],
    ['arrays', `${'['.repeat(300)}${']'.repeat(300)}`],
    ['conditions', `${'a ? b : '.repeat(1_000)}c`],
  ])('refuses very deep %s', (_, text) => {
    expect(problemsOf(text).map(({ code }) => code)).toContain('view/too-deep');
  });

  it('refuses very long text before reading it', () => {
    expect(problemsOf(`"${'x'.repeat(1_000_001)}"`).map(({ code }) => code)).toEqual([
      'view/too-large',
    ]);
  });
});
