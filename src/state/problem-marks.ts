/** The worst problem of each node, for the marks in the layers and on the canvas. */
import { useMemo } from 'react';
import type { NodeId } from '#core/doc/node.ts';
import type { Problem, Severity } from '#core/result.ts';
import { useDocumentProblems } from './document-problems.ts';

export interface ProblemMark {
  readonly severity: Severity;
  readonly message: string;
}

export type MarksByNode = ReadonlyMap<NodeId, ProblemMark>;

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The first of equals. */
export function worse(a: ProblemMark | undefined, b: ProblemMark): ProblemMark {
  return a && RANK[a.severity] >= RANK[b.severity] ? a : b;
}

export function marksOf(problems: readonly Problem[]): MarksByNode {
  const marks = new Map<NodeId, ProblemMark>();
  for (const { node, severity, message } of problems) {
    if (node !== undefined) marks.set(node, worse(marks.get(node), { severity, message }));
  }
  return marks;
}

export function useProblemMarks(): MarksByNode {
  const problems = useDocumentProblems();
  return useMemo(() => marksOf(problems), [problems]);
}
