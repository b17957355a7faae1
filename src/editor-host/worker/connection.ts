/** The page's end of the TypeScript worker: one worker, started by whoever needs it first. */
import type { Answers, SourceFile, WorkerReply, WorkerRequest } from './protocol.ts';

interface Waiting {
  readonly resolve: (value: Answers[keyof Answers]) => void;
  readonly reject: (error: Error) => void;
}

interface Connection {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly waiting: Map<number, Waiting>;
}

let connection: Connection | null = null;
/** Monaco ends the worker it was given, so it never gets the same one twice. */
let givenToMonaco: Worker | null = null;
let nextId = 1;

function connect(): Connection {
  if (connection) return connection;
  const worker = new Worker(new URL('./ts.worker.ts', import.meta.url), { type: 'module' });
  const { port1: port, port2 } = new MessageChannel();
  const waiting: Connection['waiting'] = new Map();
  port.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.value);
    else asked?.reject(new Error(data.message));
  });
  port.start();
  worker.addEventListener('error', (event) => close(event.message || 'The worker did not load'));
  worker.postMessage({ kitbench: 'connect', port: port2 }, [port2]);
  connection = { worker, port, waiting };
  return connection;
}

function close(reason: string): void {
  const closing = connection;
  if (!closing) return;
  connection = null;
  closing.port.close();
  for (const { reject } of closing.waiting.values()) {
    reject(new Error(`TypeScript stopped: ${reason}`));
  }
}

/** The worker for Monaco's `getWorker('typescript')`. */
export function workerForMonaco(): Worker {
  if (connection && connection.worker === givenToMonaco) close('the editor started again');
  givenToMonaco = connect().worker;
  return givenToMonaco;
}

/** Rejects when the worker cannot start or ends before it answered. */
export function request<K extends keyof Answers>(
  kind: K,
  files: readonly SourceFile[],
): Promise<Answers[K]> {
  const { port, waiting } = connect();
  const message: WorkerRequest = { id: nextId++, kind, files };
  return new Promise<Answers[K]>((resolve, reject) => {
    // The worker answers a request of kind K with Answers[K].
    waiting.set(message.id, { resolve: (value) => resolve(value as Answers[K]), reject });
    port.postMessage(message);
  });
}
