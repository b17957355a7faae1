/** How often a law is tried: as a quick run says, or `KITBENCH_RUNS` times where that is more. */
export function runs(quick: number): number {
  return Math.max(quick, Number(process.env['KITBENCH_RUNS'] ?? 0));
}
