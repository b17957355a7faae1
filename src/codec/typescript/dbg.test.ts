import { writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { sample } from 'fast-check';
import { test } from 'vitest';
import { build, element } from '#core/doc/build.ts';
import { bound } from '#core/doc/node.ts';
import { expand } from '#core/expand/expand.ts';
import { printExpr } from '#core/expr/print.ts';
import { meaningfulExpr, SAMPLE_DATA } from '#core/expr/test-support/arbitrary-expr.ts';
import { exportTypeScript } from './export.ts';
import { widgetOf } from './test-support/fixtures.ts';
test('dump', { timeout: 100000 }, () => {
  const dir = 'node_modules/.cache/dbg';
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const seed = Number(process.env['SEED'] ?? 20261124);
  const runs = Number(process.env['RUNS'] ?? 400);
  let n = 0;
  const src: string[] = [];
  sample(meaningfulExpr(), { numRuns: runs, seed }).forEach((expr, i) => {
    const payload: any = {
      type: 'object',
      entries: [
        { type: 'entry', key: 'type', value: { type: 'literal', value: 'go' } },
        { type: 'entry', key: 'payload', value: expr },
      ],
    };
    const doc = build(
      element(
        'Card',
        element('Text', { value: bound(expr) }),
        element('Button', { label: 'Go', onClickAction: bound(payload) }),
        { kind: 'when', test: expr, children: [element('Divider')], otherwise: [] },
      ),
    );
    if (expand(doc, SAMPLE_DATA).problems.length) return;
    n++;
    writeFileSync(`${dir}/e${i}.ts`, exportTypeScript(widgetOf(`e${i}`, doc, [SAMPLE_DATA])).text);
    src.push(`e${i}: ${printExpr(expr)}`);
  });
  writeFileSync(`${dir}/SRC`, src.join('\n'));
  writeFileSync(
    `${dir}/tsconfig.json`,
    JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2022', 'DOM'],
        module: 'ESNext',
        moduleResolution: 'bundler',
        customConditions: ['kitbench-source'],
        allowImportingTsExtensions: true,
        types: [],
        strict: true,
        noUncheckedIndexedAccess: true,
        noImplicitReturns: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        isolatedModules: true,
        skipLibCheck: true,
        noEmit: true,
      },
      include: ['*.ts'],
      exclude: [],
    }),
  );
  console.log(n);
});
