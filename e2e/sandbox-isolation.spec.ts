/** Nothing of the outside can be reached from the sandbox. */
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { test } from './support/sandbox.ts';

test('nothing of the outside can be reached', async ({ bench }) => {
  let hits = 0;
  const outside = createHttpServer((_, response) => {
    hits++;
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'content-type': 'text/javascript',
    });
    response.end('self.outside = true');
  });
  outside.on('upgrade', (_, socket) => {
    hits++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const { port } = outside.address() as AddressInfo; // it listens on a port
  const url = `http://127.0.0.1:${port}/`;
  await bench.page.evaluate(() => {
    localStorage.setItem('secret', 'of the page');
    const hear = (): void => document.body.setAttribute('data-heard', 'yes');
    new BroadcastChannel('app').addEventListener('message', hear);
  });

  await bench.load(`import { ChatKitServer } from 'chatkit-node';
const attempts: Record<string, () => unknown> = {
  fetch: () => fetch('${url}'),
  XMLHttpRequest: () => new XMLHttpRequest(),
  WebSocket: () => new WebSocket('ws://127.0.0.1:${port}/'),
  EventSource: () => new EventSource('${url}'),
  importScripts: () => (self as any).importScripts('${url}a.js'),
  import: () => eval("import('${url}b.js')"),
  'import of a URL': () => import('${url}e.js' as string),
  indexedDB: () => indexedDB.open('kitbench'),
  caches: () => caches.open('kitbench'),
  localStorage: () => localStorage.getItem('secret'),
  BroadcastChannel: () => new BroadcastChannel('app'),
  sendBeacon: () => { if (!(navigator as any).sendBeacon?.('${url}')) throw new Error('no beacon'); },
  sessionStorage: () => sessionStorage.getItem('secret'),
  files: () => (self as any).webkitRequestFileSystemSync(0, 1),
  parent: () => (self as any).parent.document,
  top: () => (self as any).top.document,
  opener: () => (self as any).opener.document,
  document: () => document.cookie,
  Worker: () => new Worker('${url}c.js'),
  SharedWorker: () => new SharedWorker('${url}c.js'),
  RTCPeerConnection: () => new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }] }),
  WebTransport: () => new WebTransport('https://127.0.0.1:${port}/'),
  postMessage: () => (self as any).postMessage('to the frame'),
};
// The same through what the prototypes still hold, and from a fresh scope.
attempts['fetch of the prototype'] = () => (Object.getPrototypeOf(Object.getPrototypeOf(self)) as any).fetch.call(self, '${url}d.js');
export default class extends ChatKitServer {
  async *action() {
    for (const [name, attempt] of Object.entries(attempts)) {
      let outcome = 'reached';
      try { await attempt(); } catch (error) { outcome = 'refused: ' + error; }
      yield { type: 'progress_update' as const, text: name + ' ' + outcome };
    }
  }
}
`);
  const { events } = await bench.act(await bench.thread(), 'go');
  const outcomes = events.slice(1).map((event) => (event as { text: string }).text);
  expect(outcomes).toHaveLength(24);
  for (const outcome of outcomes) expect(outcome).toContain(' refused: ');
  // What has no sentence of ours is not there at all, or is refused by the policy.
  const unexplained = outcomes.filter((outcome) => !outcome.includes(': handlers '));
  expect(unexplained.map((outcome) => outcome.split(' ')[0])).toEqual([
    'import',
    'sendBeacon',
    'document',
  ]);
  expect(outcomes).toContain(
    'fetch refused: Error: fetch is not available: handlers run without a network here. Return made-up data instead; in the exported project the call works.',
  );
  expect(outcomes).toContain(
    `import of a URL refused: ImportError: Can't import '${url}e.js': handlers can import chatkit-node, chatkit-node/widgets, zod and files of the project.`,
  );
  expect(hits).toBe(0);
  await expect(bench.page.locator('body')).not.toHaveAttribute('data-heard');
  outside.close();
});

test('the policy holds without the refusals in front of it', async ({ bench }) => {
  // The bare worker of the frame, before the runtime has replaced anything.
  let hits = 0;
  const outside = createHttpServer((_, response) => {
    hits++;
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'content-type': 'text/javascript',
    });
    response.end('');
  });
  outside.on('upgrade', (_, socket) => {
    hits++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const { port } = outside.address() as AddressInfo; // it listens on a port
  const outcomes = await bench.page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = '/sandbox.html';
    const hello = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    document.body.append(frame);
    await hello;
    const runtime = `onmessage = async ({ ports: [port] }) => {
      const attempts = {
        fetch: () => fetch('${url}'),
        xhr: () => new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.onload = resolve; request.onerror = reject;
          request.open('GET', '${url}'); request.send();
        }),
        socket: () => new Promise((resolve, reject) => {
          const socket = new WebSocket('${url}'.replace('http', 'ws'));
          socket.onopen = resolve; socket.onerror = reject;
        }),
        events: () => new Promise((resolve, reject) => {
          const source = new EventSource('${url}');
          source.onopen = resolve; source.onerror = reject;
        }),
        scripts: () => importScripts('${url}a.js'),
        blobScript: () => importScripts(URL.createObjectURL(new Blob(['self.x = 1']))),
        module: () => eval("import('${url}b.js')"),
        database: () => new Promise((resolve, reject) => {
          const open = indexedDB.open('kitbench');
          open.onsuccess = resolve; open.onerror = reject;
        }),
        nested: () => new Promise((resolve, reject) => {
          const text = "fetch('${url}c.js').then(() => postMessage(1), () => postMessage(0))";
          const worker = new Worker(URL.createObjectURL(new Blob([text])));
          worker.onerror = reject;
          worker.onmessage = ({ data }) => data ? resolve() : reject();
        }),
      };
      const outcomes = {};
      for (const [name, attempt] of Object.entries(attempts)) {
        outcomes[name] = await Promise.resolve().then(attempt).then(() => 'reached', () => 'refused');
      }
      port.postMessage({ ...outcomes, origin: self.origin });
    };`;
    const { port1, port2 } = new MessageChannel();
    frame.contentWindow?.postMessage({ type: 'boot', runtime }, '*');
    frame.contentWindow?.postMessage({ type: 'spawn', worker: 0 }, '*', [port2]);
    return new Promise((resolve) => {
      port1.addEventListener('message', ({ data }) => resolve(data));
      port1.start();
    });
  }, `http://127.0.0.1:${port}/`);
  expect(outcomes).toEqual({
    fetch: 'refused',
    xhr: 'refused',
    socket: 'refused',
    events: 'refused',
    scripts: 'refused',
    blobScript: 'refused',
    module: 'refused',
    database: 'refused',
    nested: 'refused',
    origin: 'null',
  });
  expect(hits).toBe(0);
  outside.close();
});

test('the frame serves nobody outside a sandbox', async ({ bench }) => {
  const answered = await bench.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = '/sandbox.html';
    let heard = false;
    addEventListener('message', ({ source }) => (heard ||= source === frame.contentWindow));
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const runtime = 'onmessage = ({ ports: [port] }) => port.postMessage(self.origin)';
    const { port1, port2 } = new MessageChannel();
    const origin = new Promise<string>((resolve) => {
      port1.addEventListener('message', ({ data }) => resolve(data));
      port1.start();
    });
    frame.contentWindow?.postMessage({ type: 'boot', runtime }, '*');
    frame.contentWindow?.postMessage({ type: 'spawn', worker: 0 }, '*', [port2]);
    const timeout = new Promise<string>((resolve) => setTimeout(resolve, 500, 'no answer'));
    return { heard, origin: await Promise.race([origin, timeout]) };
  });
  expect(answered).toEqual({ heard: false, origin: 'no answer' });
});
