import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';
import type { Precache } from './service-worker.ts';

const WORKER = fileURLToPath(new URL('./service-worker.ts', import.meta.url));

/** Writes `sw.js` beside `index.html`: the service worker with the list of the built files. */
export function offline(): Plugin {
  return {
    name: 'kitbench-offline',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((file) => !file.startsWith('.vite/') && !file.endsWith('.map'))
        .toSorted();
      const hash = createHash('sha256');
      for (const file of files) {
        const output = bundle[file];
        hash.update(file);
        if (output) hash.update(output.type === 'chunk' ? output.code : output.source);
      }
      const precache: Precache = { version: hash.digest('hex').slice(0, 12), files };
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: await workerSource(precache) });
    },
  };
}

async function workerSource(precache: Precache): Promise<string> {
  const entry = 'virtual:service-worker';
  const bundle = await rolldown({
    input: entry,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `import { serve } from ${JSON.stringify(WORKER)};\nserve(self, ${JSON.stringify(precache)});`
            : null,
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  return output[0].code;
}
