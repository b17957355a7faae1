import type { Plugin } from 'vite';
import { frameScript } from '../../mock-server/sandbox/vite-plugin.ts';

/**
 * The built page's policy: nothing but its own files, save for images that widgets show. Offline the
 * sandbox's frame is made from text and takes this policy over beside its own stricter one, hence its
 * script and 'unsafe-eval' here; the page itself evaluates nothing.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'kitbench-content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler() {
        const { source } = await frameScript(true);
        const content = [
          "default-src 'self'",
          `script-src 'self' 'unsafe-eval' ${source}`,
          "worker-src 'self' blob:",
          "style-src 'self' 'unsafe-inline'",
          "font-src 'self' data:",
          'img-src * data: blob:',
          "connect-src 'self'",
          "frame-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; ');
        const attrs = { 'http-equiv': 'content-security-policy', content };
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' as const }];
      },
    },
  };
}
