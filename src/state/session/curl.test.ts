import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { curlCommand } from './curl.ts';

it('keeps the body whole through the shell', () => {
  const body = JSON.stringify({ type: 'x', text: `it's "quoted" $HOME \`now\` \\ é` });
  const { stdout } = spawnSync('sh', ['-c', `curl() { printf '%s' "$6"; }; ${curlCommand(body)}`]);
  expect(stdout.toString()).toBe(body);
});
