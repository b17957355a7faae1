import { describeThrown } from './thrown.ts';
import type { FromWorker } from '../protocol.ts';

/** A method of the `chatKit` object that the page carries out. */
const COMMANDS = [
  'sendAction',
  'sendCustomAction',
  'sendUserMessage',
  'setThreadId',
  'fetchUpdates',
  'focusComposer',
  'setComposerValue',
  'showHistory',
  'hideHistory',
] as const;

interface ClientDeps {
  readonly post: (message: FromWorker) => void;
  readonly ask: (name: string, args: readonly unknown[]) => Promise<unknown>;
}

export interface WorkerClient {
  /** What client.ts knows as `chatKit`. */
  readonly chatKit: object;
  act(run: number, action: unknown, item: unknown): Promise<void>;
  emit(name: string, detail: unknown): void;
}

/** The page's ChatKit element, as far as handlers use it. */
export function createClient({ post, ask }: ClientDeps): WorkerClient {
  let options: unknown = {};
  const element = new EventTarget();
  const commands = Object.fromEntries(
    COMMANDS.map((name) => [name, (...args: unknown[]) => ask(name, args)]),
  );
  const chatKit = Object.assign(element, commands, {
    /** Replaces all options; nothing is merged. */
    setOptions(next: unknown): void {
      options = next;
    },
  });
  return {
    chatKit,
    async act(run, action, item) {
      const onAction = onActionOf(options);
      try {
        await onAction?.(action, item);
        post({ type: 'acted', run, missing: !onAction });
      } catch (error) {
        post({ type: 'acted', run, missing: false, thrown: describeThrown(error) });
      }
    },
    emit(name, detail) {
      element.dispatchEvent(new CustomEvent(name, { detail }));
    },
  };
}

type OnAction = (action: unknown, item: unknown) => unknown;

function onActionOf(options: unknown): OnAction | null {
  const widgets = member(options, 'widgets');
  const onAction = member(widgets, 'onAction');
  if (typeof onAction !== 'function') return null;
  return (action, item) => Reflect.apply(onAction, widgets, [action, item]) as unknown;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
