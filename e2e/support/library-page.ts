/** A page of a stranger's: the packed renderer, React, and nothing else of ours. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PEERS = ['react', 'react-dom', '@types/react', '@types/react-dom', 'csstype'];
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    jsx: 'react-jsx',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
  },
  include: ['*.ts', '*.tsx'],
};

export class LibraryPage {
  readonly folder = mkdtempSync(join(tmpdir(), 'kitbench-renderer-'));
  readonly built = join(this.folder, 'dist');
  readonly library = join(this.folder, 'node_modules/kitbench-renderer');

  /** Builds the library and installs it as its tarball would be. */
  install(): void {
    run('node', [join(ROOT, 'renderer/library/build.mjs')], ROOT);
    const modules = join(this.folder, 'node_modules');
    mkdirSync(join(modules, '@types'), { recursive: true });
    for (const name of PEERS) {
      symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
    }
    const tarball = run('npm', ['pack', join(ROOT, 'dist-renderer'), '--silent'], this.folder);
    mkdirSync(this.library);
    run('tar', ['-xzf', tarball.trim(), '--strip-components=1', '-C', this.library], this.folder);
  }

  /** Writes the page around a module and builds it with Vite's defaults, types checked first. */
  build(main: string): void {
    this.write('package.json', '{"type":"module"}');
    this.write('tsconfig.json', JSON.stringify(TSCONFIG));
    this.write('sheets.d.ts', "declare module '*.css';");
    this.write('main.tsx', main);
    this.write(
      'index.html',
      `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:," /></head>
       <body><h1>Host</h1><div id="root"></div><script type="module" src="./main.tsx"></script></body></html>`,
    );
    run('node', [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', this.folder], this.folder);
    run('node', [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build'], this.folder);
  }

  /** Everything of one kind in a folder, as one text. */
  textOf(folder: string, extension: string): string {
    return readdirSync(folder, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith(extension))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }
}

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
