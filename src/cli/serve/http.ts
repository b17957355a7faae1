/** Listening, routing and stopping. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long answers at work may take to end once the server stops, in ms. */
const GRACE = 3_000;

/** Only one path is an endpoint. */
export function route(
  req: IncomingMessage,
  res: ServerResponse,
  listener: (req: IncomingMessage, res: ServerResponse) => void,
): void {
  const path = (req.url ?? '/').split('?')[0];
  if (path === '/chatkit') return listener(req, res);
  const message = 'ChatKit answers at /chatkit: set that as the url of your client.';
  res.writeHead(404, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
  res.end(JSON.stringify({ error: { code: 'not_found', message } }));
  req.resume();
}

/** The url of the endpoint. Rejects with an Error that says so when the port is taken. */
export function listen(
  http: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Choose another with --port, or 0 for any.`)
          : error,
      ),
    );
    http.listen(port, host, () => {
      const { port: taken } = http.address() as AddressInfo; // it listens on a port
      const name = host.includes(':') ? `[${host}]` : host;
      resolve(`http://${name}:${taken}/chatkit`);
    });
  });
}

/** Lets answers at work end for a while, then cuts them off. */
export function end(http: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => http.closeAllConnections(), GRACE);
    // A connection whose answer has ended stays open for the next request: there is none to come.
    const sweep = setInterval(() => http.closeIdleConnections(), 50);
    http.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}
