/** axe, the checker for accessibility, inside the page under test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = AxeResults['violations'][number];

/** What the script puts into the page. */
interface Axe {
  readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults>;
}

/** Where to look, as CSS selectors, and which rules not to ask. */
interface Scope {
  readonly exclude?: readonly string[];
  readonly without?: readonly string[];
}

/** What axe calls serious or critical. */
export async function seriousFindings(
  page: Page,
  { exclude = [], without = [] }: Scope = {},
): Promise<readonly Violation[]> {
  // Evaluated, not added as a script: the page's policy allows no inline scripts.
  await page.evaluate(source);
  const violations = await page.evaluate(
    async ({ places, rules }): Promise<Violation[]> => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const off = Object.fromEntries(rules.map((id) => [id, { enabled: false }]));
      return (await axe.run({ exclude: [...places] }, { rules: off })).violations;
    },
    { places: exclude, rules: without },
  );
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}
