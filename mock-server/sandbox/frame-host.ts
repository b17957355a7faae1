/** The page's side of the sandboxed frame: makes it on first use, and workers in it. */
import type { Clock } from '../transport/clock.ts';
import type { FromFrame, ToFrame } from './protocol.ts';

export interface WorkerLink {
  readonly port: MessagePort;
  /** Ends the worker at once, whatever it does. */
  end(): void;
}

export interface SandboxFrame {
  /** `onFailed` is called when the worker can't start or its script breaks. */
  spawn(onFailed: (message: string) => void): Promise<WorkerLink>;
  /** Forgets the frame; the next spawn makes a new one. For a frame that has crashed. */
  reset(): void;
}

export interface FrameDeps {
  /** Where sandbox.html is. */
  readonly url: string;
  /** Text of the worker's script; asked for with the first worker only. */
  readonly runtime: () => Promise<string>;
  readonly clock: Clock;
}

/** A frame that loads says hello at once; after this long something is wrong. */
const HELLO_LIMIT = 10_000;
/** Between the frame's load event and its hello, which take different ways. */
const HELLO_AFTER_LOAD = 500;

interface Booted {
  readonly element: HTMLIFrameElement;
  tell(message: ToFrame, transfer?: Transferable[]): void;
}

export function createFrame({ url, runtime, clock }: FrameDeps): SandboxFrame {
  const failed = new Map<number, (message: string) => void>();
  let booted: Promise<Booted> | null = null;
  let element: HTMLIFrameElement | null = null;
  let next = 0;

  addEventListener('message', ({ source, data }) => {
    if (!element || source !== element.contentWindow) return;
    const message = data as FromFrame; // the frame's script is ours
    if (message.type === 'worker-failed') failed.get(message.worker)?.(message.message);
  });

  const boot = async (): Promise<Booted> => {
    const [text, frame] = await Promise.all([runtime(), connect()]);
    const tell: Booted['tell'] = (message, transfer = []) =>
      frame.contentWindow?.postMessage(message, '*', transfer);
    tell({ type: 'boot', runtime: text });
    return { element: frame, tell };
  };

  const connect = async (): Promise<HTMLIFrameElement> => {
    try {
      return await open((frame) => (frame.src = url));
    } catch {
      // Offline, a service worker answers the page but not a sandboxed frame: hand it the text.
      const html = await (await fetch(url)).text();
      return await open((frame) => (frame.srcdoc = html));
    }
  };

  const open = (fill: (frame: HTMLIFrameElement) => void): Promise<HTMLIFrameElement> =>
    new Promise((resolve, reject) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.title = 'Handlers';
      frame.hidden = true;
      element = frame;
      const settle = (): void => {
        stop();
        removeEventListener('message', hello);
        frame.removeEventListener('load', loaded);
      };
      const giveUp = (): void => {
        settle();
        frame.remove();
        reject(new Error(`The sandbox page ${url} did not start`));
      };
      const hello = ({ source, data }: MessageEvent): void => {
        if (source !== frame.contentWindow || (data as FromFrame).type !== 'hello') return;
        settle();
        resolve(frame);
      };
      const loaded = (): void => {
        stop();
        stop = clock.after(HELLO_AFTER_LOAD, giveUp);
      };
      let stop = clock.after(HELLO_LIMIT, giveUp);
      frame.addEventListener('load', loaded);
      addEventListener('message', hello);
      fill(frame);
      document.body.append(frame);
    });

  return {
    async spawn(onFailed) {
      booted ??= boot();
      const frame = await booted.catch((error: unknown) => {
        booted = null;
        throw error;
      });
      const worker = next++;
      const { port1, port2 } = new MessageChannel();
      failed.set(worker, onFailed);
      frame.tell({ type: 'spawn', worker }, [port2]);
      return {
        port: port1,
        end() {
          failed.delete(worker);
          port1.close();
          frame.tell({ type: 'end', worker });
        },
      };
    },
    reset() {
      element?.remove();
      element = null;
      booted = null;
    },
  };
}
