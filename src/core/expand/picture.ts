/**
 * An expansion to look at: where a node fails stands what it last showed, or else a stand-in with
 * the reason. In what is exported and sent nothing stands there.
 */
import type { Doc } from '../doc/doc.ts';
import type { Node } from '../doc/node.ts';
import type { JsonObject, WidgetJson } from '../json.ts';
import type { Problem } from '../result.ts';
import type { Entry } from './entry.ts';
import { expand } from './expand.ts';
import type { Expansion } from './expand.ts';
import { setOrigin } from './origin.ts';

export interface Picture {
  readonly expansion: Expansion;
  /** Why something here is from an earlier picture; null where nothing is. */
  readonly outdated: Problem | null;
}

/** What fails at a stand-in. */
export interface Failure {
  readonly node: Node;
  readonly problem: Problem;
}

/** By stand-in: an element whose type is that of no component. */
const failures = new WeakMap<object, Failure>();
const STAND_IN = '?';
/** Problems of nodes for which something earlier stands. */
const outlived = new WeakSet<Problem>();

/** Undefined for what is no stand-in. */
export function failureAt(element: object): Failure | undefined {
  return failures.get(element);
}

/**
 * @param expansion of the same document and data
 * @param previous the last picture of the same document, of whatever data
 */
export function pictureOf(
  expansion: Expansion,
  doc: Doc,
  data: JsonObject,
  previous?: Picture,
): Picture {
  if (!expansion.problems.some(({ severity }) => severity === 'error')) {
    return { expansion, outdated: null };
  }
  const before = previous?.expansion;
  const spent = expansion.problems.find(({ code }) => code === 'expr/budget');
  // Half of a large picture would be worse than all of the last one, and takes as long again.
  if (spent && before?.widget) return { expansion: before, outdated: spent };
  const shown = expand(doc, data, before, standIn);
  const outdated = shown.problems.find((problem) => outlived.has(problem)) ?? null;
  return { expansion: shown, outdated };
}

function standIn(
  { node, problems }: Entry,
  old: Entry | undefined,
  rounds: readonly number[],
): readonly WidgetJson[] {
  const [problem] = problems;
  const before = old?.elements ?? [];
  const [first] = before;
  if (!problem) return before;
  if (first && !failures.has(first)) {
    for (const each of problems) outlived.add(each);
    return before;
  }
  const element: WidgetJson = { type: STAND_IN };
  failures.set(element, { node, problem });
  setOrigin(element, { node: node.id, rounds });
  return [element];
}
