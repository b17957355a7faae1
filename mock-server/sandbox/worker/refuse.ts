/**
 * Says in a sentence what handlers can't have. The content security policy of the frame is what
 * keeps them in; this only makes the refusal readable.
 */
const NETWORK = 'handlers run without a network here. Return made-up data, or stub the call.';
const STORAGE = 'handlers have no storage of the browser here. Use this.store.';
const PAGE = 'handlers see no other page or worker here.';

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
  BroadcastChannel: PAGE,
  SharedWorker: PAGE,
  Worker: PAGE,
  postMessage: PAGE,
  close: PAGE,
};

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
  if (/^(indexedDB|caches|cookieStore)$/.test(name)) return { get: refuse };
  // A class too: `new` needs a constructor.
  return {
    value: function refused(): never {
      return refuse();
    },
  };
}
