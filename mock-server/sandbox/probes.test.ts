import { describe, expect, it } from 'vitest';
import { probe, withoutInsertions } from './probes.ts';

function run(source: string): { value: unknown; ticks: number[]; classes: string[] } {
  const { code } = probe('server.ts', source, 0);
  const ticks: number[] = [];
  const classes: string[] = [];
  const module: { exports: unknown } = { exports: undefined };
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function('module', '__tick', '__classes', code)(
    module,
    (index: number) => ticks.push(index),
    (found: object) => classes.push(...Object.keys(found)),
  );
  return { value: module.exports, ticks, classes };
}

describe('probed code', () => {
  it.each([
    ['while with a block', 'let n = 0; while (n < 3) { n++ } module.exports = n', 3],
    ['while without a block', 'let n = 0; while (n < 3) n++; module.exports = n', 3],
    ['nothing in a for', 'for (var n = 0; n < 3; n++); module.exports = n', 3],
    ['do without a block', 'let n = 0; do n++; while (n < 3) module.exports = n', 3],
    [
      'for in a for',
      'let n = 0; for (const a of [1, 2]) for (const b of [1, 2]) n++; module.exports = n',
      4,
    ],
    [
      'loop in an if with else',
      'let n = 0; if (0) while (1); else for (;;) { n = 5; break } module.exports = n',
      5,
    ],
    [
      'labels',
      'let n = 0; out: for (;;) { for (;;) { n++; if (n > 2) break out; continue out } } module.exports = n',
      3,
    ],
    ['arrow with an expression', 'module.exports = [1, 2].map(x => x + 1).join()', '2,3'],
    ['arrow with an object', 'module.exports = (x => ({ x }))(1).x', 1],
    ['arrow in an arrow', 'module.exports = (a => b => a + b)(1)(2)', 3],
    ['arrow with a sequence', 'module.exports = (x => (x, 7))(1)', 7],
    [
      'derived constructor',
      'class A {} class B extends A { constructor() { super(); this.n = 4 } } module.exports = new B().n',
      4,
    ],
    [
      'directive',
      'module.exports = (function () { "use strict"; return this === undefined })()',
      true,
    ],
    ['generator', 'function* g() { yield 1; yield 2 } module.exports = [...g()].length', 2],
  ])('%s means what it meant', (_, source, value) => {
    expect(run(source).value).toBe(value);
  });

  it('ticks once a round and once a call', () => {
    const { ticks } = run('function f() {} for (let i = 0; i < 3; i++) f()');
    expect(ticks).toEqual([1, 0, 1, 0, 1, 0]);
  });

  it('numbers its probes from the base and places them in the emitted code', () => {
    const { code, probes } = probe('server.ts', 'a();\n  while (true) {}', 40);
    expect(code).toContain('__tick(40)');
    expect(probes).toEqual([
      { kind: 'loop', file: 'server.ts', line: 2, column: 2, start: 7, end: 22 },
    ]);
  });

  it('reports the classes of the top level, in order', () => {
    const source = 'class A {} const B = class extends A {}; { class C {} } let D = 1';
    expect(run(source).classes).toEqual(['A', 'B']);
  });

  it('keeps every line where it was', () => {
    const source = 'const f = (a) =>\n  a\n    .map((b) => b)\nwhile (false)\n  f()\n';
    expect(probe('x.ts', source, 0).code.split('\n')).toHaveLength(source.split('\n').length);
  });

  it('takes its columns back out', () => {
    const source = 'const f = x => g(x); while (false) f(); h()';
    const { code, insertions } = probe('x.ts', source, 0);
    for (const word of ['f = ', 'g(x)', 'while', 'f();', 'h()']) {
      expect(withoutInsertions(insertions, 1, code.indexOf(word)), word).toBe(source.indexOf(word));
    }
  });

  it('leaves code that does not parse to the engine', () => {
    expect(probe('x.ts', 'let = ;', 0)).toMatchObject({ code: 'let = ;', probes: [] });
  });
});
