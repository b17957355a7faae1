/** Reads every import of the product and holds it against the table of ARCHITECTURE.md. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Layer by folder, most specific first. */
const LAYERS = [
  ['src/core/', 'core'],
  ['src/codec/', 'codec'],
  ['src/state/', 'state'],
  ['src/persist/', 'persist'],
  ['src/cli/', 'cli'],
  ['src/dnd/', 'dnd'],
  ['src/ui/', 'ui'],
  ['src/editor-host/', 'editor-host'],
  ['src/', 'main'],
  ['panels/', 'panel'],
  ['renderer/library/', 'build'],
  ['renderer/', 'renderer'],
  ['mock-server/chatkit-node/', 'chatkit-node'],
  ['mock-server/', 'mock-server'],
] as const;
type Layer = (typeof LAYERS)[number][1];

const MAY_IMPORT: Record<Layer, readonly Layer[]> = {
  core: ['core'],
  codec: ['codec', 'core'],
  state: ['state', 'core', 'codec', 'persist', 'mock-server', 'chatkit-node'],
  persist: ['persist', 'core', 'codec'],
  cli: ['cli', 'core', 'codec', 'mock-server', 'chatkit-node'],
  dnd: ['dnd', 'core', 'ui'],
  ui: ['ui'],
  'editor-host': ['editor-host', 'ui'],
  main: LAYERS.map(([, layer]) => layer),
  panel: [
    'panel',
    'core',
    'codec',
    'state',
    'renderer',
    'dnd',
    'ui',
    'editor-host',
    'chatkit-node',
  ],
  // Configuration, beside what it builds.
  build: ['build'],
  renderer: ['renderer', 'core'],
  'chatkit-node': ['chatkit-node'],
  'mock-server': ['mock-server', 'chatkit-node', 'core'],
};

/** Packages a layer may use; a layer that is not listed may use any. */
const PACKAGES: Partial<Record<Layer, RegExp>> = {
  core: /^(acorn|acorn-jsx|@cfworker\/json-schema)$/,
  codec: /^(acorn|acorn-jsx|@huggingface\/jinja)$/,
  persist: /^(idb|zod)(\/.*)?$/,
  state: /^(react|zustand|zod)(\/.*)?$/,
  'chatkit-node': /^(node:.*|@huggingface\/jinja)$/,
  renderer:
    /^(react|react-dom|react-markdown|remark-gfm|remark-math|rehype-katex|unified|recharts|lucide|@openai\/apps-sdk-ui|@floating-ui\/dom)(\/.*)?$/,
};

/** Only these files look up or sideways: the connecting ones. */
const WORKBENCH = /^panels\/Workbench[^/]*\.tsx?$/;

const ALIASES: Record<string, string> = {
  '#core/': 'src/core/',
  '#codec/': 'src/codec/',
  '#state/': 'src/state/',
  '#persist/': 'src/persist/',
  '#dnd/': 'src/dnd/',
  '#ui/': 'src/ui/',
  '#editor-host/': 'src/editor-host/',
  '#renderer/': 'renderer/',
  '#mock-server/': 'mock-server/',
  '#panels/': 'panels/',
};

const isTest = (file: string): boolean =>
  /\.(test|type-test|laws)\.tsx?$|\/(fixtures|test-support|conformance)\//.test(file);

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file) && !isTest(file));
}

function layerOf(file: string): Layer {
  const found = LAYERS.find(([folder]) => file.startsWith(folder));
  if (!found) throw new Error(`${file} is in no layer`);
  return found[1];
}

interface Import {
  readonly file: string;
  readonly target: string;
  /** Path in the repository, or null for a package. */
  readonly path: string | null;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => {
    const written = match[1] ?? match[2] ?? '';
    // Files that a package does not export are named by their place.
    const target = written.replace(/^(\.\.\/)+node_modules\//, '');
    if (target.startsWith('.')) {
      return { file, target, path: join(dirname(file), target).split(sep).join('/') };
    }
    const alias = Object.keys(ALIASES).find((prefix) => target.startsWith(prefix));
    const path = alias ? `${ALIASES[alias]}${target.slice(alias.length)}` : null;
    if (/^chatkit-node(\/|$)/.test(target))
      return { file, target, path: 'mock-server/chatkit-node/src' };
    return { file, target, path };
  });
}

const all = ['src', 'panels', 'renderer', 'mock-server'].flatMap(files);
const imports = all.flatMap(importsOf);
const show = ({ file, target }: Import): string => `${file} imports ${target}`;

describe('architecture', () => {
  it('finds the product', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  it('imports only downwards', () => {
    const wrong = imports.filter(({ file, path }) => {
      if (!path || /\.(css|html|svg|json)(\?.*)?$/.test(path)) return false;
      return !MAY_IMPORT[layerOf(file)].includes(layerOf(path));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('keeps panels apart', () => {
    const panel = (file: string): string => file.split('/')[1] ?? '';
    const wrong = imports.filter(
      ({ file, path }) =>
        path?.startsWith('panels/') === true &&
        file.startsWith('panels/') &&
        !WORKBENCH.test(file) &&
        panel(file) !== panel(path),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('uses only the packages its layer allows', () => {
    const wrong = imports.filter(({ file, path, target }) => {
      const allowed = PACKAGES[layerOf(file)];
      return path === null && !target.startsWith('virtual:') && allowed && !allowed.test(target);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('keeps Monaco behind its one wrapper', () => {
    const wrong = imports.filter(
      ({ file, target }) => target.startsWith('monaco-editor') && layerOf(file) !== 'editor-host',
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('crosses layers by alias and stays relative within one', () => {
    const wrong = imports.filter(({ file, target, path }) => {
      if (!path || layerOf(file) === 'main' || target.startsWith('chatkit-node')) return false;
      const crosses = layerOf(file) !== layerOf(path);
      return crosses && target.startsWith('.') && !/\.(css|html)/.test(target);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('has no catch-all files', () => {
    expect(all.filter((file) => /\/(utils?|helpers?|misc|common)(\.tsx?$|\/)/.test(file))).toEqual(
      [],
    );
  });

  it('re-exports nothing of its own wholesale', () => {
    const wrong = all.filter((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .some((line) => /^export \* from '[.#]/.test(line)),
    );
    expect(wrong).toEqual([]);
  });
});
