/** `node serve.mjs <ours|peer> <home> <express|bare>`: one server in a process of its own; sends its port. */
import { createServer } from 'node:http';
import { plainStore } from './plain-store.mjs';
import { items, thread, withHandlers } from './work.mjs';

const [, , which, home, frame] = process.argv;
const load = (name) => import(`${home}/node_modules/${name}`);
const silent = { debug() {}, info() {}, warn() {}, error() {} };

const http = createServer(await (which === 'ours' ? ours() : peer()));
http.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }));
process.on('disconnect', () => process.exit());
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: user + system });
});

async function ours() {
  const { ChatKitServer, Store, createHandler } = await load('chatkit-node/dist/index.js');
  const { toNodeListener } = await load('chatkit-node/dist/node.js');
  const PlainStore = plainStore(Store, (data) => ({ data, hasMore: false }));
  const store = await fill(new PlainStore());
  const server = new (withHandlers(ChatKitServer))(store, null, silent);
  const listener = toNodeListener(createHandler(server));
  if (frame === 'bare') return listener;
  const { default: express } = await load('express/index.js');
  return express().post('/chatkit', listener);
}

async function peer() {
  const { ChatKitServer, Store } = await load('chatkit-node-backend-sdk/dist/index.js');
  const PlainStore = plainStore(Store, (data) => ({ data, has_more: false, after: null }));
  class Server extends withHandlers(ChatKitServer) {
    async *respond() {}
  }
  const server = new Server(await fill(new PlainStore()), undefined, silent);
  return frame === 'bare' ? peerBare(server) : peerOnExpress(server);
}

/** As its README says. */
async function peerOnExpress(server) {
  const { default: express } = await load('express/index.js');
  const app = express();
  app.use(express.json());
  // Express 5 waits for the handler, which the linter does not know.
  // oxlint-disable-next-line oxc/no-async-endpoint-handlers
  app.post('/chatkit', async (req, res) => {
    const result = await server.process(JSON.stringify(req.body), {});
    if (!result.isStreaming) return res.json(result.toJSON());
    res.setHeader('Content-Type', 'text/event-stream');
    res.setHeader('Cache-Control', 'no-cache');
    res.setHeader('Connection', 'keep-alive');
    for await (const chunk of result) res.write(chunk);
    res.end();
  });
  return app;
}

/** The least that can serve it: any length of body, for as long as it takes, client gone or not. */
function peerBare(server) {
  return async (req, res) => {
    const chunks = [];
    for await (const chunk of req) chunks.push(chunk);
    const result = await server.process(Buffer.concat(chunks), {});
    if (result.isStreaming) {
      res.setHeader('Content-Type', 'text/event-stream');
      res.setHeader('Cache-Control', 'no-cache');
      for await (const chunk of result) res.write(chunk);
      res.end();
    } else {
      res.setHeader('Content-Type', 'application/json');
      res.end(result.toString());
    }
  };
}

async function fill(store) {
  await store.saveThread(thread(), {});
  for (const item of items()) await store.addThreadItem(thread().id, item, {});
  return store;
}
