/**
 * Says in a sentence what handlers can't have. The content security policy of the frame is what
 * keeps them in; this only makes the refusal readable.
 */
const NETWORK =
  'handlers run without a network here. Return made-up data instead; in the exported project the call works.';
const STORAGE = 'handlers have no storage of the browser here. Use this.store.';
const PAGE = 'handlers see no other page or worker here. Answer with events instead.';

const REFUSED: Readonly<Record<string, string>> = {
  fetch: NETWORK,
  XMLHttpRequest: NETWORK,
  WebSocket: NETWORK,
  WebSocketStream: NETWORK,
  EventSource: NETWORK,
  WebTransport: NETWORK,
  RTCPeerConnection: NETWORK,
  importScripts: 'handlers import chatkit-node, zod and files of the project, nothing else.',
  indexedDB: STORAGE,
  caches: STORAGE,
  cookieStore: STORAGE,
  localStorage: STORAGE,
  sessionStorage: STORAGE,
  webkitRequestFileSystem: STORAGE,
  webkitRequestFileSystemSync: STORAGE,
  webkitResolveLocalFileSystemURL: STORAGE,
  webkitResolveLocalFileSystemSyncURL: STORAGE,
  BroadcastChannel: PAGE,
  SharedWorker: PAGE,
  Worker: PAGE,
  postMessage: PAGE,
  close: PAGE,
  parent: PAGE,
  top: PAGE,
  opener: PAGE,
  frames: PAGE,
};

/** Objects: they refuse when they are touched. Everything else is a function or a class. */
const OBJECTS = new Set([
  'indexedDB',
  'caches',
  'cookieStore',
  'localStorage',
  'sessionStorage',
  'parent',
  'top',
  'opener',
  'frames',
]);

export function refuseTheOutside(scope: object): void {
  for (const [name, reason] of Object.entries(REFUSED)) {
    // Some stand on the scope itself, some on its prototypes.
    for (let owner: object | null = scope; owner; owner = Object.getPrototypeOf(owner)) {
      if (owner === Object.prototype || !Object.hasOwn(owner, name)) continue;
      Object.defineProperty(owner, name, { configurable: true, ...refusal(name, reason) });
    }
    Object.defineProperty(scope, name, { configurable: true, ...refusal(name, reason) });
  }
}

/** Functions and classes refuse when called, objects when touched. */
function refusal(name: string, reason: string): PropertyDescriptor {
  const refuse = (): never => {
    throw new Error(`${name} is not available: ${reason}`);
  };
  if (OBJECTS.has(name)) return { get: refuse };
  // As the real one: it never throws at once.
  if (name === 'fetch') return { value: async (): Promise<never> => refuse() };
  // A class too: `new` needs a constructor.
  return {
    value: function refused(): never {
      return refuse();
    },
  };
}
