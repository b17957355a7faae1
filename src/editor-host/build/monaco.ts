/** Vite plugins that fit Monaco's TypeScript worker to this product. */
import type { Plugin } from 'vite';

const TYPESCRIPT = 'languages/features/typescript';

function normal(id: string): string {
  return id.split('?')[0]?.split('\\').join('/') ?? id;
}

/**
 * Monaco names default workers that bundlers pick up, though `MonacoEnvironment` gives it ours:
 * without this the TypeScript worker is emitted twice.
 */
export function withoutDefaultWorkers(): Plugin {
  const found: Readonly<Record<string, RegExp>> = {
    [`${TYPESCRIPT}/workerManager.js`]: /createWorker: \(\) => new Worker\([^\n]*\),\n/,
    'editor/browser/services/editorWorkerService.js':
      /esmModuleLocationBundler: \(\) => new URL\([^\n]*\),\n/,
  };
  return {
    name: 'kitbench:without-default-workers',
    transform(code, id) {
      const file = Object.keys(found).find((end) =>
        normal(id).endsWith(`monaco-editor/esm/vs/${end}`),
      );
      const worker = file && found[file];
      if (!worker) return null;
      if (!worker.test(code)) this.error(`${file} no longer names a default worker`);
      return { code: code.replace(worker, ''), map: null };
    },
  };
}

/** Monaco's language services import every feature of the editor; ours are chosen in `monaco.ts`. */
export function chosenFeaturesOnly(): Plugin {
  const FEATURE = /^import '\.\.\/\.\.\/(editor\/(browser|contrib|standalone)|base)\/[^']+';\n/gm;
  return {
    name: 'kitbench:chosen-features-only',
    transform(code, id) {
      if (!normal(id).endsWith('monaco-editor/esm/vs/internal/common/workers.js')) return null;
      if (!FEATURE.test(code)) this.error('The services no longer import the features');
      return { code: code.replace(FEATURE, ''), map: null };
    },
  };
}

/** A finger may be down when the editor loads; that is no fault to tell the console of. */
export function strangeTouchesIgnored(): Plugin {
  const WARNING = /console\.warn\('(?:move|end) of an UNKNOWN touch', touch\);/g;
  return {
    name: 'kitbench:strange-touches-ignored',
    transform(code, id) {
      if (!normal(id).endsWith('monaco-editor/esm/vs/base/browser/touch.js')) return null;
      if (code.match(WARNING)?.length !== 2) this.error('Monaco warns of touches in another form');
      return { code: code.replace(WARNING, ''), map: null };
    },
  };
}

/** Handlers run without a document, so the worker carries the language's own libraries only. */
export function ecmascriptLibsOnly(): Plugin {
  return {
    name: 'kitbench:ecmascript-libs-only',
    transform(code, id) {
      if (!normal(id).endsWith(`monaco-editor/esm/vs/${TYPESCRIPT}/lib/lib.js`)) return null;
      const kept: string[] = [];
      let dropped = 0;
      for (const statement of this.parse(code).body) {
        const lib = libName(code.slice(statement.start, statement.start + 80));
        if (lib === undefined || /^lib\.(es|decorators)/.test(lib)) {
          kept.push(code.slice(statement.start, statement.end));
        } else dropped += 1;
      }
      if (dropped === 0) this.error('The libraries of TypeScript are kept in another form');
      return { code: kept.join('\n'), map: null };
    },
  };
}

/** Each library is one statement: `libFileMap["lib.dom.d.ts"] = '…'`. */
function libName(statement: string): string | undefined {
  return /^libFileMap\["([^"]+)"\]/.exec(statement)?.[1];
}
