/**
 * Keeps the built site in the browser's cache, so that it opens without a network. The build puts
 * the list of files in. A new version waits until no tab uses the old one: its chunks stay valid.
 */
export interface Precache {
  /** Changes with any file. */
  readonly version: string;
  /** Paths relative to the worker, such as `assets/main-1a2b.js`. */
  readonly files: readonly string[];
}

/** What is used of a service worker's global scope; the library's own types clash with the page's. */
interface Scope {
  readonly registration: { readonly scope: string };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const PREFIX = 'kitbench-';

export function serve(self: Scope, { version, files }: Precache): void {
  const name = `${PREFIX}${version}`;

  self.addEventListener('install', (event) => {
    const requests = files.map((file) => new Request(file, { cache: 'reload' }));
    event.waitUntil(caches.open(name).then((cache) => cache.addAll(requests)));
  });

  self.addEventListener('activate', (event) => {
    const clean = async (): Promise<void> => {
      const names = await caches.keys();
      const old = names.filter((other) => other.startsWith(PREFIX) && other !== name);
      await Promise.all(old.map((other) => caches.delete(other)));
    };
    event.waitUntil(clean());
  });

  /** The page at an address; the app where none of the others is meant. */
  const pageOf = (url: URL): URL => {
    const path = url.href.slice(self.registration.scope.length).replace(/[?#].*$/, '');
    const page = path.replace(/(?:^|\/)(?:index\.html)?$/, '/index.html');
    return new URL(files.includes(page) ? page : 'index.html', self.registration.scope);
  };

  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || !url.href.startsWith(self.registration.scope)) return;
    const key = request.mode === 'navigate' ? pageOf(url) : url;
    const answer = async (): Promise<Response> =>
      (await caches.match(key, { cacheName: name, ignoreSearch: true })) ?? fetch(request);
    event.respondWith(answer());
  });
}
