/**
 * `npm run bench:http`: requests and events a second over HTTP, against chatkit-node-backend-sdk
 * doing the same work on the same store. The two take turns round by round; what counts is the
 * ratio of a round, and of those the median. Fails when ours is behind in any line.
 *
 * Both are served by Express first, as the README of each shows it, then by bare `node:http`, to
 * see the packages alone. The peer has no listener of its own: there ours, which bounds a body and
 * its time and stops when the client goes, meets a loop that does none of it.
 */
import { execFileSync, fork } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORKLOADS } from './http/work.mjs';

const PEER = 'chatkit-node-backend-sdk@1.1.2';
const EXPRESS = 'express@5.3.0';
const LOAD = 'autocannon@8.0.0';
const ROUNDS = Number(process.env.ROUNDS ?? 9);
const SECONDS = Number(process.env.SECONDS ?? 1);
const CONNECTIONS = 8;
const HEADERS = { 'content-type': 'application/json' };

const root = fileURLToPath(new URL('..', import.meta.url));
/** Its own folder: the peer brings an agent SDK with it that nothing else here needs. */
const home = join(root, 'node_modules/.cache/bench-http');

function install() {
  mkdirSync(home, { recursive: true });
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const npm = (cwd, ...args) => execFileSync('npm', args, { cwd, encoding: 'utf8' });
  const tools = [LOAD, PEER, EXPRESS];
  const isThere = (tool) => existsSync(join(home, 'node_modules', tool.split('@')[0]));
  if (!tools.every(isThere)) {
    writeFileSync(join(home, 'package.json'), '{"private":true,"type":"module"}');
    npm(home, 'install', '-E', ...quiet, ...tools);
  }
  // Ours as its users get it: out of the tarball.
  const [{ filename }] = JSON.parse(
    npm(join(root, 'mock-server/chatkit-node'), 'pack', '--json', '--pack-destination', home),
  );
  const target = join(home, 'node_modules/chatkit-node');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(home, filename), '-C', target, '--strip-components=1']);
}

function start(which, frame) {
  const child = fork(new URL('http/serve.mjs', import.meta.url), [which, home, frame]);
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }) =>
      resolve({ which, child, url: `http://127.0.0.1:${port}/chatkit` }),
    );
    child.once('exit', (code) => reject(new Error(`${which} ended with ${code}`)));
  });
}

/** Events of one answer; 1 for JSON. */
async function eventsOf({ url }, request) {
  const body = JSON.stringify(request);
  const response = await fetch(url, { method: 'POST', headers: HEADERS, body });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url} answers ${response.status}: ${text}`);
  return Math.max(1, text.split('\n\n').filter((frame) => frame.startsWith('data: ')).length);
}

/** Microseconds of processor time the server has had so far. */
function cpuOf({ child }) {
  return new Promise((resolve) => {
    child.once('message', ({ cpu }) => resolve(cpu));
    child.send('cpu');
  });
}

/** Answers a second, and what one costs the server in microseconds of processor time. */
async function measure(autocannon, server, requests, duration) {
  const { url, which } = server;
  const before = await cpuOf(server);
  const result = await autocannon({
    url,
    method: 'POST',
    headers: HEADERS,
    requests: requests.map((request) => ({ body: JSON.stringify(request) })),
    connections: CONNECTIONS,
    duration,
  });
  const { errors, timeouts, non2xx } = result;
  if (errors + timeouts + non2xx > 0) {
    throw new Error(`${which}: ${errors} errors, ${timeouts} timeouts, ${non2xx} other than 200`);
  }
  const { total } = result.requests;
  return { rate: total / result.duration, cost: ((await cpuOf(server)) - before) / total };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** One line for each workload. Gives the number of those in which ours is behind. */
async function compare(autocannon, frame) {
  const servers = [await start('ours', frame), await start('peer', frame)];
  let behind = 0;
  for (const { name, unit, requests } of WORKLOADS) {
    const events = [];
    for (const server of servers) {
      events.push(unit === 'events/s' ? await eventsOf(server, requests[0]) : 1);
      await measure(autocannon, server, requests, SECONDS);
    }
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      const pair = [];
      // Who goes first changes, so that warmth and neighbours fall on both.
      for (const i of round % 2 === 0 ? [0, 1] : [1, 0]) {
        pair[i] = await measure(autocannon, servers[i], requests, SECONDS);
      }
      rounds.push(pair);
    }
    const middle = (of) => median(rounds.map(of));
    const rates = [0, 1].map((i) => Math.round(middle((pair) => pair[i].rate * events[i])));
    const ratio = middle(([ours, peer]) => (ours.rate * events[0]) / (peer.rate * events[1]));
    const cost = middle(([ours, peer]) => peer.cost / events[1] / (ours.cost / events[0]));
    if (ratio <= 1) behind += 1;
    console.log(
      `${frame.padEnd(8)} ${name.padEnd(34)} ${rates[0]} against ${rates[1]} ${unit}: ` +
        `ratio ${ratio.toFixed(2)}, by processor time ${cost.toFixed(2)}; ` +
        (ratio > 1 ? 'ahead' : 'BEHIND'),
    );
  }
  for (const { child } of servers) {
    child.removeAllListeners('exit');
    child.kill();
  }
  return behind;
}

install();
const autocannon = createRequire(join(home, 'package.json'))('autocannon');
console.log(
  `${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections, Node ${process.versions.node}; peer ${PEER}`,
);
const behind = (await compare(autocannon, 'express')) + (await compare(autocannon, 'bare'));
process.exitCode = behind > 0 ? 1 : 0;
