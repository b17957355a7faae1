/** The parser is heavy: what the first screen needs must do without it. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../..');

/** Packages that a module loads, with all it imports. */
function packagesOf(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const imports = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm);
  return [...imports].flatMap(([, target = '']) => {
    if (target.startsWith('.')) return packagesOf(join(dirname(file), target), seen);
    const alias = /^#(core|codec)\/(.*)$/.exec(target);
    return alias ? packagesOf(join(src, alias[1] ?? '', alias[2] ?? ''), seen) : [target];
  });
}

describe('without the parser', () => {
  it.each([
    'codec/jsx/print.ts',
    'codec/jsx/place-problem.ts',
    'codec/json/widget.ts',
    'core/expand/expand.ts',
    'core/expand/scope-at.ts',
    'core/expand/check-names.ts',
    'core/expand/normalize.ts',
    'core/expr/evaluate.ts',
    'core/expr/print.ts',
    'core/expr/data-paths.ts',
    'core/expr/infer-type.ts',
    'core/expr/type-of-schema.ts',
  ])('%s works', (file) => {
    expect(packagesOf(join(src, file))).toEqual([]);
  });

  it('views cannot be read', () => {
    expect(packagesOf(join(src, 'codec/jsx/parse.ts'))).toEqual(['acorn', 'acorn-jsx']);
  });
});
