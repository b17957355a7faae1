/** Handlers in a folder of their own, served, and a client that speaks to them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ServeOptions } from '../options.ts';
import { serve } from '../serve.ts';

type Json = Record<string, unknown>;

export interface Server {
  readonly url: string;
  readonly folder: string;
  readonly printed: string[];
  readonly warned: string[];
  write(file: string, text: string): Promise<void>;
  /** The events of a streaming request. */
  stream(type: string, params: object): Promise<Json[]>;
  close(): Promise<void>;
}

/** A folder with these files in it, removed when the test has finished. */
export async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'serving-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return folder;
}

/** `handlers.ts` is what is served. All is undone when the test has finished. */
export async function serving(
  files: Record<string, string>,
  options: Partial<ServeOptions> = {},
): Promise<Server> {
  const folder = await folderWith(files);
  const printed: string[] = [];
  const warned: string[] = [];
  const handlers = join(folder, 'handlers.ts');
  const { url, close } = await serve(
    {
      handlers,
      port: 0,
      host: '127.0.0.1',
      latency: 0,
      sqlite: null,
      ...options,
      widgets: (options.widgets ?? []).map((file) => join(folder, file)),
    },
    { print: (line) => printed.push(line), warn: (line) => warned.push(line) },
  );
  onTestFinished(close);
  return {
    url,
    folder,
    printed,
    warned,
    write: (file, text) => writeFile(join(folder, file), text),
    async stream(type, params) {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify({ type, params }) });
      return framesOf(await response.text());
    },
    close,
  };
}

export function framesOf(text: string): Json[] {
  const frames = text.split('\n\n').filter((frame) => frame !== '');
  return frames.map((frame) => JSON.parse(frame.replace(/^data: /, '')) as Json);
}

export const INPUT = { content: [], attachments: [], inference_options: {} };
