/** Files that stand for packages: what handlers import by name. */
export const PACKAGES = ['chatkit-node', 'chatkit-node/widgets', 'zod'] as const;
export type PackageName = (typeof PACKAGES)[number];

/** Too large to be part of the runtime: sent as text where a module names it. */
export const ON_DEMAND = ['zod'] as const satisfies readonly PackageName[];
export type OnDemand = (typeof ON_DEMAND)[number];

export function isPackage(specifier: string): specifier is PackageName {
  return (PACKAGES as readonly string[]).includes(specifier);
}

/** Which of `paths` a relative import means; null when none. */
export function resolveImport(
  specifier: string,
  from: string,
  paths: ReadonlySet<string>,
): string | null {
  if (!/^\.\.?(\/|$)/.test(specifier)) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  // TypeScript writes the name of the emitted file: './todos.js' means todos.ts.
  const source = path.replace(/\.m?js$/, '.ts');
  const candidates = [path, source, `${path}.ts`, `${path}.js`, `${path}.json`, `${path}/index.ts`];
  return candidates.find((candidate) => paths.has(candidate)) ?? null;
}
