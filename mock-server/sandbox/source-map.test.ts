import { SourceMap } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readSourceMap, sourcePlace } from './source-map.ts';
import { compileWithTypeScript } from './test-support/compile.ts';

const SOURCE = `import { ChatKitServer, Action } from 'chatkit-node';

interface Context { user: string }

export class Server extends ChatKitServer<Context> {
  async *action(thread: object, action: Action<string, { id: number }>) {
    const list = [1, 2].map((n: number) => n * action.payload.id);
    if (list.length > 1) throw new Error('é – no');
  }
}
`;

describe('a source map', () => {
  it('answers as Node does, for every column of the emitted code', async () => {
    const result = await compileWithTypeScript([{ path: 'server.ts', text: SOURCE }]);
    if (result.kind === 'refused') throw new Error('The source is valid');
    const [module] = result.modules;
    if (!module) throw new Error('One file gives one module');
    const ours = readSourceMap(module.map);
    const theirs = new SourceMap(JSON.parse(module.map));
    let compared = 0;
    module.code.split('\n').forEach((text, line) => {
      for (let column = 0; column < text.length; column++) {
        const entry = theirs.findEntry(line, column);
        if (!('originalLine' in entry) || entry.generatedLine !== line) continue;
        expect(sourcePlace(ours, line + 1, column)).toEqual({
          line: entry.originalLine + 1,
          column: entry.originalColumn + 1,
        });
        compared++;
      }
    });
    expect(compared).toBeGreaterThan(200);
  });

  it('knows nothing of a line without segments', () => {
    expect(sourcePlace(readSourceMap('{"mappings":";AAAA"}'), 1, 0)).toBeNull();
  });

  it('refuses what is no map', () => {
    expect(() => readSourceMap('{}')).toThrow('needs mappings');
    expect(() => readSourceMap('{"mappings":"!"}')).toThrow('no place');
  });
});
