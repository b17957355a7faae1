import { useEffect, useState } from 'react';
import type { Widget } from '#core/project/project.ts';
import type { ExportChoices, Exported } from '../format.ts';
import { judge, proofCases, proofFiles } from './proof.ts';
import type { RunFiles } from '#state/session/run-files.ts';
import type { ProofCase, Verdict } from './proof.ts';

export type Proof =
  | { readonly phase: 'running'; readonly cases: readonly ProofCase[] }
  | {
      readonly phase: 'done';
      readonly cases: readonly ProofCase[];
      readonly verdicts: readonly Verdict[];
    }
  /** The code could not be run at all. */
  | { readonly phase: 'failed'; readonly message: string };

/** The proof of a TypeScript export; null while there is none to prove. */
export function useProof(
  exported: Exported | null,
  widget: Widget,
  chosen: ExportChoices,
  run: RunFiles,
): Proof | null {
  const [proof, setProof] = useState<{ of: Exported; proof: Proof } | null>(null);
  useEffect(() => {
    if (exported?.kind !== 'file') return undefined;
    let off = false;
    const show = (next: Proof): void => {
      if (!off) setProof({ of: exported, proof: next });
    };
    const only = chosen.shape === 'literal' ? { state: chosen.state } : undefined;
    const cases = proofCases(widget, only);
    void (async () => {
      show({ phase: 'running', cases });
      try {
        const events = await run(proofFiles(exported, cases));
        show({ phase: 'done', cases, verdicts: judge(cases, events) });
      } catch (error) {
        show({ phase: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
    })();
    return () => {
      off = true;
    };
  }, [exported, widget, chosen, run]);
  return proof && proof.of === exported ? proof.proof : null;
}
