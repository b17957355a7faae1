// Holds the first screen's JavaScript (entry and everything it imports statically) under its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KIB = 200;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const seen = new Set();

function visit(key) {
  if (seen.has(key)) return;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) visit(next);
}
visit('index.html');

const rows = [...seen]
  .map((key) => manifest[key].file)
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, kib: gzipSync(readFileSync(new URL(file, dist))).length / 1024 }))
  .sort((a, b) => b.kib - a.kib);
const total = rows.reduce((sum, { kib }) => sum + kib, 0);
for (const { file, kib } of rows) console.log(`${kib.toFixed(1).padStart(8)} KiB  ${file}`);
console.log(`${total.toFixed(1).padStart(8)} KiB  initial JavaScript, gzip; budget ${BUDGET_KIB}`);
if (total > BUDGET_KIB) {
  console.error('The first screen loads too much. Load what it does not show by dynamic import().');
  process.exit(1);
}
