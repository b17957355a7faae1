/**
 * The script of sandbox.html. It makes and ends workers for the page around it, and knows nothing
 * of what they run: page and worker talk through a port that is handed on.
 */
import type { FromFrame, ToFrame } from './protocol.ts';

// With an origin this page would run the given text as its own. Only a sandboxed frame may serve.
if (self.origin === 'null' && parent !== self) serve(parent);

function serve(page: Window): void {
  const workers = new Map<number, Worker>();
  let runtimeUrl = '';
  const tell = (message: FromFrame): void => page.postMessage(message, '*');

  addEventListener('message', ({ source, data, ports: [port] }) => {
    if (source !== page) return;
    const message = data as ToFrame; // only the page can have sent it
    switch (message.type) {
      case 'boot':
        runtimeUrl = URL.createObjectURL(new Blob([message.runtime], { type: 'text/javascript' }));
        return;
      case 'spawn': {
        const { worker: id } = message;
        const worker = new Worker(runtimeUrl);
        worker.addEventListener('error', (event) => {
          event.preventDefault();
          tell({ type: 'worker-failed', worker: id, message: event.message });
        });
        workers.set(id, worker);
        if (port) worker.postMessage(null, [port]);
        return;
      }
      case 'end':
        workers.get(message.worker)?.terminate();
        workers.delete(message.worker);
    }
  });
  tell({ type: 'hello' });
}
