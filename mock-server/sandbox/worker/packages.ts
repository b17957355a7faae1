import type { PackageTexts } from '../packages.ts';
import type { OnDemand } from '../resolve.ts';

const loaded = new Map<OnDemand, unknown>();

/** Runs the package's script on first use. */
export function packageOf(name: OnDemand, texts: PackageTexts): unknown {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const text = texts[name];
  if (text === undefined) throw new Error(`The page sent no ${name}`);
  const module = { exports: {} };
  // Indirect: the script sees no local name of the runtime.
  // oxlint-disable-next-line no-eval -- the page sent the text of its own bundle
  const run = (0, eval)(`(function (module, exports) {${text}\n})`) as (
    module: object,
    exports: object,
  ) => void; // the text is one function expression
  run(module, module.exports);
  loaded.set(name, module.exports);
  return module.exports;
}
