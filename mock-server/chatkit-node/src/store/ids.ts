/** Kinds of ids a store is asked for. `message` is for all items without a kind of their own. */
export type StoreItemType =
  'thread' | 'message' | 'tool_call' | 'task' | 'workflow' | 'attachment' | 'sdk_hidden_context';

const PREFIXES: Readonly<Record<StoreItemType, string>> = {
  thread: 'thr',
  message: 'msg',
  tool_call: 'tc',
  task: 'tsk',
  workflow: 'wf',
  attachment: 'atc',
  sdk_hidden_context: 'shcx',
};

/** `msg_` and the like, before eight random hex digits. Throws for a kind it does not know. */
export function defaultGenerateId(type: StoreItemType): string {
  return `${idPrefix(type)}_${randomHex()}`;
}

/** As `defaultGenerateId`, but none that is taken already: eight digits are few. */
export function freshId(
  type: StoreItemType,
  taken: (id: string) => boolean,
  nextId: () => string = randomHex,
): string {
  for (;;) {
    const id = `${idPrefix(type)}_${nextId()}`;
    if (!taken(id)) return id;
  }
}

function idPrefix(type: StoreItemType): string {
  const prefix = Object.hasOwn(PREFIXES, type) ? PREFIXES[type] : undefined;
  if (prefix === undefined) throw new TypeError(`There are no ids for '${type}'`);
  return prefix;
}

/** Not randomUUID: a worker of a sandboxed frame is no secure context and has none. */
function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
