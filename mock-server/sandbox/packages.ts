/** Scripts of the packages that are too large for the runtime; asked for when a module names one. */
import { ON_DEMAND } from './resolve.ts';
import type { OnDemand } from './resolve.ts';
import type { RunnableModule } from './trace.ts';

/** CommonJS text by package. */
export type PackageTexts = { readonly [name in OnDemand]?: string };

const LOAD: Readonly<Record<OnDemand, () => Promise<{ readonly default: string }>>> = {
  zod: () => import('virtual:sandbox-zod'),
};

/** The packages that `modules` may ask for: a name in quotes is enough, one too many does no harm. */
export function namedPackages(modules: readonly RunnableModule[]): OnDemand[] {
  return ON_DEMAND.filter((name) => {
    const quoted = new RegExp(`(["'\`])${name}\\1`);
    return modules.some(({ code }) => quoted.test(code));
  });
}

export async function packageTexts(modules: readonly RunnableModule[]): Promise<PackageTexts> {
  const texts = namedPackages(modules).map(
    async (name) => [name, (await LOAD[name]()).default] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}
