import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { sandboxPlugin } from './mock-server/sandbox/vite-plugin.ts';
import { editorHost } from './src/editor-host/build/editor-host-plugins.ts';

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss(), editorHost(), sandboxPlugin()],
  resolve: { conditions: ['kitbench-source', ...defaultClientConditions] },
  ssr: {
    noExternal: ['chatkit-node'],
    resolve: { conditions: ['kitbench-source', ...defaultServerConditions] },
  },
  worker: { format: 'es', plugins: () => [editorHost()] },
  test: {
    environment: 'node',
    include: ['{src,panels,renderer,mock-server}/**/*.test.{ts,tsx}'],
  },
});
