import { sourceUrl } from './stack.ts';
import type { RunnableModule } from './trace.ts';

export interface ModuleScope {
  readonly require: (specifier: string) => unknown;
  readonly module: { exports: unknown };
  readonly tick: (probe: number) => void;
  /** Receives the classes the module declares at its top level. */
  readonly classes: (declared: Readonly<Record<string, unknown>>) => void;
}

type Run = (
  require: ModuleScope['require'],
  module: ModuleScope['module'],
  exports: unknown,
  tick: ModuleScope['tick'],
  classes: ModuleScope['classes'],
) => void;

/** Runs a module's code in the global scope. Its first line is HEADER_LINES further down. */
export function evaluate({ path, code }: RunnableModule, scope: ModuleScope): void {
  const text = `(function (require, module, exports, __tick, __classes) {\n${code}\n})\n//# sourceURL=${sourceUrl(path)}`;
  // Indirect: the code sees no local name of the runtime.
  // oxlint-disable-next-line no-eval -- running the user's code is what this place is for
  const run = (0, eval)(text) as Run; // the text is one function expression
  run(scope.require, scope.module, scope.module.exports, scope.tick, scope.classes);
}
