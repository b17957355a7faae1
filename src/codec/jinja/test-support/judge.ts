/**
 * Renders templates in tests: with the jinja2 of the Python that `KITBENCH_PYTHON` names, else with
 * `@huggingface/jinja`, which knows less of it.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Template } from '@huggingface/jinja';
import { normalizeWidget } from '#core/expand/normalize.ts';
import type { Json, JsonObject } from '#core/json.ts';

export type Rendered = { readonly text: string } | { readonly error: string };

export interface Judge {
  readonly name: string;
  /** @param data each as JSON text; one answer for each, in order */
  render(template: string, data: readonly string[]): Promise<readonly Rendered[]>;
  close(): void;
}

/** The Python to judge with; undefined where none was named. */
const PYTHON = process.env['KITBENCH_PYTHON'];

export const isPython = PYTHON !== undefined && PYTHON !== '';

export function openJudge(): Judge {
  return isPython && PYTHON !== undefined ? pythonJudge(PYTHON) : scriptJudge;
}

const SCRIPT = fileURLToPath(new URL('../../../../.ci/judge/jinja_judge.py', import.meta.url));

/** One process for all cases: a line each way. */
function pythonJudge(python: string): Judge {
  const child = spawn(python, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: { done: (line: string) => void; failed: (error: Error) => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.done(line));
  const end = (why: string): void => {
    for (const { failed } of waiting.splice(0)) failed(new Error(`The Python judge ended: ${why}`));
  };
  child.on('error', (error) => end(error.message));
  child.on('exit', (code) => end(`exit code ${code}`));
  return {
    name: 'jinja2',
    async render(template, data) {
      const line = await new Promise<string>((done, failed) => {
        waiting.push({ done, failed });
        child.stdin.write(`${JSON.stringify({ template, data })}\n`);
      });
      return JSON.parse(line) as readonly Rendered[];
    },
    close: () => child.stdin.end(),
  };
}

const scriptJudge: Judge = {
  name: '@huggingface/jinja',
  render(template, data) {
    const render = (text: string): Rendered => {
      try {
        return { text: new Template(template).render(JSON.parse(text) as JsonObject) };
      } catch (error) {
        return { error: String(error) };
      }
    };
    return Promise.resolve(data.map(render));
  },
  close: () => undefined,
};

/** What a server makes of it, in the one form for comparing; what went wrong, where it does not. */
export function widgetOf(rendered: Rendered | undefined): unknown {
  if (!rendered || 'error' in rendered) return rendered;
  try {
    return normalizeWidget(JSON.parse(rendered.text) as Json);
  } catch (error) {
    return { text: rendered.text, error: String(error) };
  }
}
