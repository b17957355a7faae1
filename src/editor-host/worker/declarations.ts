/** The declarations handlers are written against: the SDK, zod, and the globals of the sandbox. */
import sandboxGlobals from './sandbox-globals.txt?raw';
import chatkitNode from 'virtual:chatkit-node-types';

const MODULES = 'file:///node_modules';

/** zod's own files, by path. Of its locales only English is offered: the others weigh more than zod. */
const zod = import.meta.glob<string>(
  ['/node_modules/zod/index.d.ts', '/node_modules/zod/v4/{classic,core}/*.d.ts'],
  { query: '?raw', import: 'default', eager: true },
);
const zodEnglish = import.meta.glob<string>('/node_modules/zod/v4/locales/en.d.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function under(prefix: string, files: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(files).map(([path, text]) => [`${prefix}${path}`, text]);
}

/** Text by the URI under which TypeScript looks for it. */
export const DECLARATIONS: ReadonlyMap<string, string> = new Map([
  ...under('file://', zod),
  ...under('file://', zodEnglish),
  [`${MODULES}/zod/v4/locales/index.d.ts`, "export { default as en } from './en.js';\n"],
  ...under(`${MODULES}/chatkit-node/`, chatkitNode),
  ['file:///sandbox-globals.d.ts', sandboxGlobals],
]);
