import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react(), tailwindcss()],
  resolve: { conditions: ['kitbench-source', ...defaultClientConditions] },
  ssr: {
    noExternal: ['chatkit-node'],
    resolve: { conditions: ['kitbench-source', ...defaultServerConditions] },
  },
  worker: { format: 'es' },
  test: {
    environment: 'node',
    include: ['{src,panels,renderer,mock-server}/**/*.test.{ts,tsx}'],
  },
});
