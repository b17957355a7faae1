import * as sdk from 'chatkit-node';
import * as widgets from 'chatkit-node/widgets';
import { evaluate } from '../evaluate.ts';
import type { Program, ProgramRole } from '../protocol.ts';
import { PACKAGES, isPackage, resolveImport } from '../resolve.ts';
import type { PackageName } from '../resolve.ts';
import { packageOf } from './packages.ts';

export interface EntryModule {
  readonly exports: unknown;
  /** Classes declared at its top level, in order. */
  readonly declared: Readonly<Record<string, unknown>>;
}

interface LoadDeps {
  readonly tick: (probe: number) => void;
  /** Stands for what chatkit-node exports of the same name. */
  readonly sdkOverrides: object;
}

/** Runs the program's entry and whatever it imports, each module once. */
export function loadProgram(
  { role, modules, entry, packages: texts }: Program,
  { tick, sdkOverrides }: LoadDeps,
): EntryModule {
  const packages: Record<PackageName, () => unknown> = {
    'chatkit-node': once(() => ({ ...sdk, ...sdkOverrides, __esModule: true })),
    'chatkit-node/widgets': once(() => ({ ...widgets, __esModule: true })),
    zod: () => packageOf('zod', texts),
  };
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const paths = new Set(byPath.keys());
  const loaded = new Map<string, { exports: unknown }>();
  let declared: Readonly<Record<string, unknown>> = {};

  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const source = byPath.get(path);
    if (!source) throw new Error(`There is no ${path} in the project`);
    const module = { exports: {} as unknown };
    // Before it runs, so that a circle of imports sees what is there so far.
    loaded.set(path, module);
    const classes = (found: Readonly<Record<string, unknown>>): void => {
      if (path === entry) declared = found;
    };
    evaluate(source, { require: (name) => find(name, path), module, tick, classes });
    return module.exports;
  };
  const find = (specifier: string, from: string): unknown => {
    if (isPackage(specifier) && (role !== 'schema' || specifier === 'zod')) {
      return packages[specifier]();
    }
    const path = resolveImport(specifier, from, paths);
    if (path === null) throw new ImportError(refusal(specifier, role));
    return load(path);
  };
  const exports = load(entry);
  return { exports, declared };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

class ImportError extends Error {
  override readonly name = 'ImportError';
}

function refusal(specifier: string, role: ProgramRole): string {
  const refused = `Can't import '${specifier}': `;
  if (role === 'schema') return `${refused}a schema can import zod, nothing else.`;
  if (specifier.startsWith('.')) return `${refused}there is no such file in the project.`;
  return `${refused}handlers can import ${PACKAGES.join(', ')} and files of the project.`;
}
