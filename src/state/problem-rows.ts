/** Everything that wants mending, with its place and the way there: the list of the Problems tab. */
import { useMemo } from 'react';
import { layerName } from '#core/doc/summary.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { Problem, Severity } from '#core/result.ts';
import type { HandlerProblem } from '#mock-server/sandbox/compile.ts';
import { enterMode } from './mode.ts';
import { useDocumentProblems } from './document-problems.ts';
import { useSchemaRows } from './schema/problem-rows.ts';
import { useSession } from './session/context.tsx';
import { openWidget, useSettled, useStores } from './stores.tsx';
import type { Stores } from './stores.tsx';
import type { EditorsTab } from './workbench.ts';

export interface ProblemRow {
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
  /** Where it is, for people: `Button trash`, `server.ts:12`. */
  readonly place: string;
  readonly go: () => void;
  /** What mends it, where that is no matter of choice. */
  readonly mend?: { readonly title: string; readonly run: () => void };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function useProblemRows(): readonly ProblemRow[] {
  const stores = useStores();
  const doc = useSettled(({ edit }) => openWidget(edit).doc);
  const problems = useDocumentProblems();
  const handlers = useSession(({ problems }) => problems);
  const schema = useSchemaRows();
  return useMemo(
    () =>
      [
        ...problems.map((problem) => ofDocument(stores, doc, problem)),
        ...schema,
        ...handlers.map((problem) => ofHandler(stores, problem)),
      ].toSorted((a, b) => RANK[a.severity] - RANK[b.severity]),
    [stores, doc, problems, schema, handlers],
  );
}

function ofDocument({ editor, workbench }: Stores, doc: Doc, problem: Problem): ProblemRow {
  const { code, message, severity, node } = problem;
  return {
    code,
    message,
    severity,
    place: node !== undefined && doc.nodes[node] ? layerName(doc, node) : 'Widget',
    go() {
      enterMode(workbench, 'design');
      if (node !== undefined) editor.select([node]);
    },
  };
}

const TABS: Readonly<Record<string, EditorsTab>> = { 'server.ts': 'Server', 'client.ts': 'Client' };

function ofHandler({ workbench }: Stores, problem: HandlerProblem): ProblemRow {
  const { code, message, severity, file = 'server.ts', line, column } = problem;
  return {
    code,
    message,
    severity,
    place: line === undefined ? file : `${file}:${line}`,
    go() {
      const editorsTab = TABS[file] ?? 'Server';
      workbench.setState(({ reveal }) => ({
        editorsTab,
        ...(line !== undefined && {
          reveal: {
            tab: editorsTab,
            line,
            ...(column !== undefined && { column }),
            nonce: (reveal?.nonce ?? 0) + 1,
          },
        }),
      }));
    },
  };
}
