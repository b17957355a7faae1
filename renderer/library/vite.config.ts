/** Builds `renderer/` to a library: React stays outside, all else comes along. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, esmExternalRequirePlugin } from 'vite';
import { scopedSheet } from './scoped-sheet.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const REACT = /^(react|react-dom)(\/.*)?$/;

export default defineConfig({
  root,
  publicDir: false,
  plugins: [
    react(),
    tailwindcss(),
    scopedSheet(),
    // Also where a dependency asks for React by `require`.
    esmExternalRequirePlugin({ external: [REACT] }),
  ],
  build: {
    outDir: 'dist-renderer',
    emptyOutDir: true,
    cssCodeSplit: false,
    lib: {
      entry: 'renderer/index.ts',
      formats: ['es'],
      fileName: 'kitbench-renderer',
      cssFileName: 'style',
    },
    rolldownOptions: {
      output: { chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
