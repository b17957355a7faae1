import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { sandboxPlugin } from './mock-server/sandbox/vite-plugin.ts';
import { editorHost } from './src/editor-host/build/editor-host-plugins.ts';
import { contentSecurityPolicy } from './src/offline/content-security-policy.ts';
import { offline } from './src/offline/vite-plugin.ts';

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
    // The app, and beside it a page with every component of the renderer.
    rolldownOptions: { input: ['index.html', 'renderer/gallery/index.html'] },
  },
  ssr: {
    noExternal: ['chatkit-node'],
    resolve: { conditions: ['kitbench-source', ...defaultServerConditions] },
  },
  worker: { format: 'es', plugins: () => [editorHost()] },
  test: {
    environment: 'node',
    setupFiles: ['.ci/vitest-setup.ts'],
    include: ['{src,panels,renderer,mock-server}/**/*.test.{ts,tsx}'],
  },
});
