/** What the Problems tab says of the schema, and of the data that does not fit it. */
import { useMemo } from 'react';
import { pathText } from '#core/schema/at-path.ts';
import { later } from '../later.ts';
import type { ProblemRow } from '../problem-rows.ts';
import { useStores } from '../stores.tsx';
import type { Stores } from '../stores.tsx';
import { useEvaluation } from './context.tsx';
import { goToData } from './data-look.ts';
import { faultCode, useDataFaults } from './judgements.ts';
import type { StateFault } from './judgements.ts';
import type { Mend } from './mend.ts';

/** Not needed for the first screen. */
const mending = later(async () => (await import('./mend.ts')).mendOf);

export function useSchemaRows(): readonly ProblemRow[] {
  const stores = useStores();
  const evaluation = useEvaluation();
  const { faults, unusable } = useDataFaults();
  const mendOf = mending.use();
  return useMemo(() => {
    const failed = evaluation?.phase === 'refused' ? evaluation.problems : [];
    return [
      ...failed.map(({ code, message, line }) =>
        ofSchema(stores, { code, message, ...(line !== undefined && { line }) }),
      ),
      ...(unusable === null
        ? []
        : [ofSchema(stores, { code: 'schema/unusable', message: unusable })]),
      ...faults.map((fault) => ofData(stores, fault, mendOf?.(stores, fault) ?? null)),
    ];
  }, [stores, evaluation, faults, unusable, mendOf]);
}

interface SchemaFault {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
}

function ofSchema({ workbench }: Stores, { code, message, line }: SchemaFault): ProblemRow {
  return {
    code,
    message,
    severity: 'error',
    place: line === undefined ? 'Schema' : `Schema:${line}`,
    go: () =>
      workbench.setState(({ reveal }) => ({
        editorsTab: 'Schema',
        reveal: { tab: 'Schema', line: line ?? 1, nonce: (reveal?.nonce ?? 0) + 1 },
      })),
  };
}

function ofData(
  stores: Stores,
  { state, stateName, fault }: StateFault,
  mend: Mend | null,
): ProblemRow {
  const { path, message } = fault;
  return {
    code: faultCode(fault),
    message,
    severity: 'error',
    place: path.length === 0 ? stateName : `${stateName} · ${pathText(path)}`,
    go: () => goToData(stores, state, path),
    ...(mend && { mend }),
  };
}
