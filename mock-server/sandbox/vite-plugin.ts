/**
 * Serves and builds what the sandbox needs beside the app: the page `sandbox.html`, and the module
 * `virtual:sandbox-runtime`, the text of the worker's bundle, and `virtual:sandbox-zod`, that of a
 * package which only goes to workers whose modules name it.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';

/** Modules whose default export is the text of a bundle. */
const TEXTS: Readonly<Record<string, Bundled>> = {
  'virtual:sandbox-runtime': { entry: 'worker/runtime.ts', format: 'iife' },
  'virtual:sandbox-zod': { entry: 'worker/zod.ts', format: 'cjs' },
};
const PAGE = 'sandbox.html';

export function sandboxPlugin(): Plugin {
  let minify = true;
  return {
    name: 'kitbench-sandbox',
    configResolved({ command }) {
      minify = command === 'build';
    },
    resolveId: (id) => (Object.hasOwn(TEXTS, id) ? `\0${id}` : null),
    async load(id) {
      const text = TEXTS[id.slice(1)];
      if (!text || !id.startsWith('\0')) return null;
      const { code, files } = await bundle(text, minify);
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)};`;
    },
    configureServer({ middlewares, config: { base } }) {
      middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        if (path !== `${base}${PAGE}` && path !== `/${PAGE}`) return next();
        sandboxPage(minify).then((html) => {
          response.setHeader('content-type', 'text/html');
          response.end(html);
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: PAGE, source: await sandboxPage(minify) });
    },
  };
}

/** The frame's script and its source expression for a content security policy. */
export async function frameScript(minify: boolean): Promise<{ script: string; source: string }> {
  // The parser must not find an end tag inside the script.
  const script = (await bundle({ entry: 'frame.ts', format: 'iife' }, minify)).code.replaceAll(
    '</',
    String.raw`<\/`,
  );
  const hash = createHash('sha256').update(script).digest('base64');
  return { script, source: `'sha256-${hash}'` };
}

async function sandboxPage(minify: boolean): Promise<string> {
  const template = await readFile(here(PAGE), 'utf8');
  const { script, source } = await frameScript(minify);
  const policy = [
    "default-src 'none'",
    // 'unsafe-eval' is for the handlers' modules; the worker takes the policy over from the frame.
    `script-src ${source} 'unsafe-eval'`,
    'worker-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  // White space inside the element would count for the hash.
  return template
    .replace('%POLICY%', policy)
    .replace(/<script>\s*%SCRIPT%\s*<\/script>/, () => `<script>${script}</script>`);
}

interface Bundled {
  readonly entry: string;
  readonly format: 'iife' | 'cjs';
}

async function bundle(
  { entry, format }: Bundled,
  minify: boolean,
): Promise<{ code: string; files: readonly string[] }> {
  const build = await rolldown({
    input: here(entry),
    platform: 'browser',
    resolve: { conditionNames: ['kitbench-source', 'browser', 'import', 'default'] },
  });
  const { output } = await build.generate({
    format,
    minify,
    // zod has a default export beside the named ones.
    exports: format === 'cjs' ? 'named' : 'auto',
  });
  await build.close();
  const [{ code, moduleIds }] = output;
  return { code: code.trim(), files: moduleIds.filter((file) => file.startsWith('/')) };
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
