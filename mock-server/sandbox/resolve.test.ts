import { describe, expect, it } from 'vitest';
import { resolveImport } from './resolve.ts';

const PATHS = new Set(['server.ts', 'lib/todos.ts', 'lib/index.ts', 'data.json', 'index.ts']);

describe('a relative import', () => {
  it.each([
    ['./lib/todos', 'server.ts', 'lib/todos.ts'],
    ['./lib/todos.ts', 'server.ts', 'lib/todos.ts'],
    ['./lib/todos.js', 'server.ts', 'lib/todos.ts'],
    ['./lib', 'server.ts', 'lib/index.ts'],
    ['./lib/', 'server.ts', 'lib/index.ts'],
    ['../server', 'lib/todos.ts', 'server.ts'],
    ['./todos', 'lib/index.ts', 'lib/todos.ts'],
    ['../data.json', 'lib/todos.ts', 'data.json'],
    ['../../server', 'lib/todos.ts', null],
    ['./gone', 'server.ts', null],
    ['lodash', 'server.ts', null],
  ])('%s from %s is %s', (specifier, from, expected) => {
    expect(resolveImport(specifier, from, PATHS)).toBe(expected);
  });
});
