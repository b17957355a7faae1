import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import type { Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { sandboxPlugin } from './mock-server/sandbox/vite-plugin.ts';
import { editorHost } from './src/editor-host/build/editor-host-plugins.ts';
import { contentSecurityPolicy } from './src/offline/content-security-policy.ts';
import { offline } from './src/offline/vite-plugin.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const app = file('src/main.tsx');
const gallery = file('renderer/gallery/main.tsx');

type Graph = Rolldown.ChunkingContext;

/** What a page loads at once, from its entry on; with `later` also what it loads on demand. */
function loadedBy(entry: string, later = false): (id: string, graph: Graph) => boolean {
  let loaded: Set<string> | undefined;
  return (id, graph) => {
    if (!loaded) {
      loaded = new Set([entry]);
      for (const module of loaded) {
        const info = graph.getModuleInfo(module);
        for (const next of info?.importedIds ?? []) loaded.add(next);
        for (const next of (later && info?.dynamicallyImportedIds) || []) loaded.add(next);
      }
    }
    return loaded.has(id);
  };
}

/**
 * One chunk for what the gallery has of the app's first screen and one for the rest of it: a
 * hundred small files compress by a tenth worse, and each is a request. What the gallery loads on
 * demand counts, or its page would get the app and the app's sheet with it.
 */
function firstScreen(): Rolldown.CodeSplittingGroup[] {
  const byApp = loadedBy(app);
  const byGallery = loadedBy(gallery, true);
  return [
    {
      priority: 2,
      name: (id, graph) => (byApp(id, graph) && byGallery(id, graph) ? 'shared' : null),
    },
    { priority: 1, name: (id, graph) => (id !== app && byApp(id, graph) ? 'app' : null) },
  ];
}

export default defineConfig({
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    editorHost(),
    sandboxPlugin(),
    contentSecurityPolicy(),
    offline(),
  ],
  resolve: {
    conditions: ['kitbench-source', ...defaultClientConditions],
    // acorn-jsx asks for the CommonJS build, the parser for the module: one copy is enough.
    alias: { acorn: fileURLToPath(import.meta.resolve('acorn')) },
  },
  build: {
    manifest: true,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      // The app, and beside it a page with every component of the renderer.
      input: ['index.html', 'renderer/gallery/index.html'],
      output: { codeSplitting: { groups: firstScreen() } },
    },
  },
  ssr: {
    noExternal: ['chatkit-node'],
    resolve: { conditions: ['kitbench-source', ...defaultServerConditions] },
  },
  worker: { format: 'es', plugins: () => [editorHost()] },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['.ci/vitest-setup.ts'],
    include: ['{src,panels,renderer,mock-server}/**/*.test.{ts,tsx}'],
  },
});
