// A lockfile made where a registry lacks other platforms' binaries breaks `npm ci` elsewhere: each native tool must name all of them.
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const names = Object.keys(lock.packages);
const missing = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!/(darwin|win32|linux|musl|gnu|wasm|freebsd|android)/.test(name)) continue;
    const found = names.some((at) => at.endsWith(`node_modules/${name}`));
    if (!found) missing.push(`${path} → ${name}`);
  }
}
if (missing.length > 0) {
  console.error(`package-lock.json lacks platform packages:\n  ${missing.join('\n  ')}`);
  process.exit(1);
}
console.log('package-lock.json names the binaries of every platform.');
