import { useMemo } from 'react';
import { useSession } from '#state/session/context.tsx';
import { HandlerEditor } from './handlers/HandlerEditor.tsx';

/** A handler file, with the problems of its last run at their lines. The editor itself marks types. */
export function WorkbenchHandlers({ path }: { readonly path: 'server.ts' | 'client.ts' }) {
  const problems = useSession((state) => state.problems);
  const markers = useMemo(
    () =>
      problems.flatMap(({ code, message, severity, file, line, column }) =>
        file !== path || line === undefined || code.startsWith('ts/')
          ? []
          : [{ at: { line, column: column ?? 1 }, severity, message, code }],
      ),
    [problems, path],
  );
  return <HandlerEditor path={path} markers={markers} />;
}
