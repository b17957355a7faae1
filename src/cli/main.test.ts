import { describe, expect, it } from 'vitest';
import { run } from './test-support/run.ts';

describe('kitbench', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j says what it can do', async (args) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(0);
    for (const name of ['convert', 'check', 'serve']) expect(out).toContain(`kitbench ${name} `);
    expect(err).toBe('');
  });

  it.each(['convert', 'check', 'serve'])('%s --help says how it is called', async (name) => {
    const { code, out } = await run(name, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^kitbench ${name} <`));
  });

  it.each([
    ['nothing', []],
    ['another command', ['frobnicate']],
    ['a name every object has', ['constructor']],
    ['convert without a file', ['convert', '--to', 'json']],
    ['convert without a target', ['convert', 'a.widget']],
    ['another target', ['convert', 'a.widget', '--to', 'pdf']],
    ['two files', ['convert', 'a', 'b', '--to', 'json']],
    ['an unknown option', ['convert', 'a', '--to', 'json', '--speed', '9']],
    ['state and data', ['convert', 'a', '--to', 'json', '--state', 'A', '--data', 'd']],
    ['a state where it means nothing', ['convert', 'a', '--to', 'jsx', '--state', 'A']],
    ['another source', ['convert', 'a', '--to', 'json', '--source', 'preview']],
    ['standard input twice', ['convert', '-', '--to', 'json', '--data', '-']],
    ['check without a file', ['check']],
    ['check with another option', ['check', 'a', '--fast']],
  ])('%s is wrong usage', async (_, args) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/kitbench (convert|check) </);
  });
});
