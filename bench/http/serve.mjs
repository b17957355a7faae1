/** `node serve.mjs <ours|peer>`: one server in a process of its own; prints its port. */
import { createServer } from 'node:http';
import { plainStore } from './plain-store.mjs';
import { items, thread, withHandlers } from './work.mjs';

const [, , which, home] = process.argv;
const load = (name) => import(`${home}/node_modules/${name}`);
const silent = { debug() {}, info() {}, warn() {}, error() {} };

const listener = which === 'ours' ? await ours() : await peer();
const http = createServer(listener);
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
  return toNodeListener(createHandler(new (withHandlers(ChatKitServer))(store, null, silent)));
}

/** As its README says, on bare node:http instead of Express, which would only slow it down. */
async function peer() {
  const { ChatKitServer, Store } = await load('chatkit-node-backend-sdk/dist/index.js');
  const PlainStore = plainStore(Store, (data) => ({ data, has_more: false, after: null }));
  class Server extends withHandlers(ChatKitServer) {
    async *respond() {}
  }
  const server = new Server(await fill(new PlainStore()), undefined, silent);
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
