/** Compiles the handlers and makes their server. Which class that is, the page decides the same way. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChatKitServer, Store } from 'chatkit-node';
import { rolldown } from 'rolldown';
import type { Plugin } from 'rolldown';
import { chooseServer } from '#mock-server/sandbox/server-class.ts';
import type { Sdk } from './sdk.ts';

export interface Handlers {
  readonly server: ChatKitServer;
  /** Of the class. */
  readonly name: string;
  /** Classes that could have been meant. */
  readonly passedOver: readonly string[];
  /** Paths of the files of the project that take part. */
  readonly files: readonly string[];
}

interface LoadDeps {
  readonly sdk: Sdk;
  /** Where the compiled module goes. */
  readonly folder: string;
  /** Differs from load to load: Node keeps a module by its name. */
  readonly round: number;
  /** For a class that does not bring a store of its own. */
  readonly store: Store;
  /** Options for a class that hands them on. */
  readonly options: ConstructorParameters<typeof ChatKitServer>[2] & object;
}

/** The name under which the classes of the entry come out of its bundle. */
const DECLARED = '__declaredClasses';

/** Rejects with what the compiler says, or with what the file throws while it is loaded. */
export async function loadHandlers(
  path: string,
  { sdk, folder, round, store, options }: LoadDeps,
): Promise<Handlers> {
  const bundle = await rolldown({
    input: path,
    platform: 'node',
    plugins: [packages(sdk), declaredClasses(path)],
  });
  const file = join(folder, `handlers-${round}.mjs`);
  // With its map inside: stacks name the lines of the sources.
  await bundle.write({ file, format: 'esm', sourcemap: 'inline' });
  const files = (await bundle.watchFiles).filter((at) => !at.includes('node_modules'));
  await bundle.close();
  const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as object;
  const { [DECLARED]: declared = {}, ...exports } = module as Record<string, unknown>;
  const choice = chooseServer<ChatKitServer>(
    sdk.core.ChatKitServer,
    exports,
    declared as Record<string, unknown>, // written by the plugin
  );
  switch (choice.kind) {
    case 'none':
      throw new Error(
        `${path} has no server. Write \`export default class extends ChatKitServer { … }\`.`,
      );
    case 'instance':
      return { server: choice.server, name: choice.name, passedOver: [], files };
    case 'class': {
      // A class without a constructor hands these on.
      const Server = choice.make as new (...args: unknown[]) => ChatKitServer;
      const server = new Server(store, null, options);
      return { server, name: choice.name, passedOver: choice.passedOver, files };
    }
  }
}

/** The server package is this run's copy; other packages are the user's, or those beside us. */
function packages(sdk: Sdk): Plugin {
  const ours = createRequire(import.meta.url);
  return {
    name: 'packages',
    async resolveId(specifier, importer) {
      if (importer === undefined || /^(\.{1,2}\/|\/|node:)/.test(specifier)) return null;
      const own = sdk.locate(specifier);
      if (own !== null) return { id: own, external: true };
      const found = await this.resolve(specifier, importer, { skipSelf: true });
      if (found && !found.external) return { id: pathToFileURL(found.id).href, external: true };
      if (specifier === 'zod')
        return { id: pathToFileURL(ours.resolve('zod')).href, external: true };
      return found;
    },
  };
}

/** A server that is declared and not exported is found, too. */
function declaredClasses(entry: string): Plugin {
  return {
    name: 'declared-classes',
    transform(code, id) {
      if (id !== entry) return null;
      const { body } = this.parse(code, { lang: entry.endsWith('.js') ? 'js' : 'ts' });
      const names = body.flatMap((node) =>
        node.type === 'ClassDeclaration' && node.id ? [node.id.name] : [],
      );
      // No line moves: the map needs no change.
      return { code: `${code}\nexport const ${DECLARED} = { ${names.join(', ')} };\n`, map: null };
    },
  };
}
