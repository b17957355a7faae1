// @vitest-environment happy-dom
import * as sdk from 'chatkit-node';
import * as widgets from 'chatkit-node/widgets';
import { describe, expect, it } from 'vitest';
import { exportTypeScript } from '#codec/typescript/export.ts';
import { parseView } from '#codec/jsx/parse.ts';
import type { JsonObject } from '#core/json.ts';
import type { Widget } from '#core/project/project.ts';
import { transpile } from '#editor-host/worker/transpile.ts';
import { testWidget } from '#state/test-support/stores.ts';
import { judge, proofCases, proofFiles } from './proof.ts';
import type { RunFiles } from '#state/session/run-files.ts';

interface Module {
  exports: { default?: unknown };
}

/** Runs CommonJS as the sandbox does, against the real SDK. */
const run: RunFiles = async (files) => {
  const result = transpile(files);
  const known: Record<string, unknown> = { 'chatkit-node': sdk, 'chatkit-node/widgets': widgets };
  const load = (path: string): unknown => {
    if (path in known) return known[path];
    const source = result.modules.find((one) => one.path === `${path.replace(/^\.\//, '')}.ts`);
    if (!source) throw new Error(`No module ${path}`);
    const module: Module = { exports: {} };
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- running what was generated is the test
    new Function('require', 'module', 'exports', source.code)(load, module, module.exports);
    return module.exports;
  };
  const { default: Proof } = load('server') as {
    default: new () => { respond(): AsyncIterable<unknown> };
  };
  const events: JsonObject[] = [];
  for await (const event of new Proof().respond())
    events.push(JSON.parse(JSON.stringify(event)) as JsonObject);
  return events;
};

function widget(view: string, data: JsonObject, ...states: JsonObject[]): Widget {
  let count = 0;
  const parsed = parseView(view, { newId: () => `n${(count += 1)}` });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return {
    ...testWidget(parsed.value, data),
    states: states.map((state, i) => ({ id: `s${i}`, name: `State ${i}`, state })),
  };
}

const VIEW = `<Card>
  <Title value={todo.title} />
  {todo.tags.map((tag) => <Badge key={tag} label={tag} />)}
  {todo.done && <Button label="Reopen" onClickAction={{ type: "reopen", payload: { id: 1 } }} />}
</Card>`;
const TODO = { title: 'Say "hi" 👋', tags: ['a', 'b'], done: false };

async function prove(of: Widget, change: (text: string) => string = (text) => text) {
  const cases = proofCases(of);
  const { fileName, text } = exportTypeScript(of);
  return judge(cases, await run(proofFiles({ name: fileName, text: change(text) }, cases)));
}

describe('a proof', () => {
  it('finds the code equal to the preview, state by state', async () => {
    const of = widget(VIEW, { todo: TODO }, { todo: { ...TODO, tags: [], done: true } });
    expect(await prove(of)).toEqual([
      { kind: 'equal', elements: 4 },
      { kind: 'equal', elements: 3 },
    ]);
  });

  it('says where the code builds something else', async () => {
    const verdicts = await prove(widget(VIEW, { todo: TODO }), (text) =>
      text.replace('new Title({', 'new Title({ size: "lg",'),
    );
    expect(verdicts).toEqual([
      {
        kind: 'unequal',
        message: 'children[0].size: the code gives "lg", the preview nothing.',
      },
    ]);
  });

  it('says what the code threw', async () => {
    const verdicts = await prove(widget(VIEW, { todo: TODO }), (text) =>
      text.replace('return new Card', 'throw new Error("no"); return new Card'),
    );
    expect(verdicts).toEqual([{ kind: 'failed', message: 'Error: no' }]);
  });

  it('compares a constant with the state that was put in', async () => {
    const of = widget(VIEW, { todo: TODO }, { todo: { ...TODO, title: 'Other' } });
    const cases = proofCases(of, { state: 's0' });
    const data = of.states[0]?.state ?? {};
    const { fileName, text } = exportTypeScript(of, { shape: 'literal', data });
    const events = await run(proofFiles({ name: fileName, text }, cases));
    expect(judge(cases, events)).toEqual([{ kind: 'equal', elements: 4 }]);
  });

  it('does not call a preview that shows nothing equal', () => {
    const [only] = proofCases(widget('show && <Card />', { show: false }));
    expect(only?.expected).toBeNull();
    const event = { type: 'client_effect', name: 'built', data: { index: 0, widget: null } };
    expect(judge(only ? [only] : [], [event])).toMatchObject([{ kind: 'nothing' }]);
  });

  it('fails a state the code gave no answer for', () => {
    expect(judge(proofCases(widget(VIEW, { todo: TODO })), [])).toMatchObject([{ kind: 'failed' }]);
  });
});
