import { HandlerEditor } from './handlers/HandlerEditor.tsx';

/** A handler file, with the problems of its last run at their lines. */
export function WorkbenchHandlers({ path }: { readonly path: 'server.ts' | 'client.ts' }) {
  return <HandlerEditor path={path} />;
}
