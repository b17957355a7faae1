/** Runs the command line in this process, and keeps what it writes. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../main.ts';

export interface Ran {
  readonly code: number;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
}

export async function run(...args: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(args, {
    print: (line) => void (out += `${line}\n`),
    warn: (line) => void (err += `${line}\n`),
    write: (text) => void (out += text),
  });
  return { code, out, err };
}

export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../codec/widget-file/fixtures/${name}`, import.meta.url));
}

/** A file in a folder of its own; its path. */
export async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'kitbench-cli-')), name);
  await writeFile(path, content);
  return path;
}
