/**
 * Proves an export: the code is run with the data of every state, and what it builds is compared
 * with what the canvas shows. The code runs where handlers run, as part of a small server.
 */
import { expand } from '#core/expand/expand.ts';
import { normalizeWidget } from '#core/expand/normalize.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject, WidgetJson } from '#core/json.ts';
import { stateData } from '#core/project/project.ts';
import type { Widget } from '#core/project/project.ts';
import type { RunFiles } from '#state/session/run-files.ts';
import { firstDifference } from './first-difference.ts';

/** What the code is to build with one state. */
export interface ProofCase {
  readonly name: string;
  readonly data: JsonObject;
  /** Null: the preview shows nothing with it, so there is nothing to compare with. */
  readonly expected: WidgetJson | null;
}

export type Verdict =
  | { readonly kind: 'equal'; readonly elements: number }
  | { readonly kind: 'unequal'; readonly message: string }
  /** The code threw. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'nothing'; readonly message: string };

/** The default state and every named one; of a constant only the state that was put in. */
export function proofCases(widget: Widget, only?: { readonly state: string | null }): ProofCase[] {
  const all = [{ id: null, name: 'Default' }, ...widget.states];
  return all
    .filter(({ id }) => !only || id === only.state)
    .map(({ id, name }) => {
      const data = stateData(widget, id);
      return { name, data, expected: expand(widget.doc, data).widget };
    });
}

const EFFECT = 'built';

export function proofFiles(
  exported: { readonly name: string; readonly text: string },
  cases: readonly ProofCase[],
): Parameters<RunFiles>[0] {
  const states = JSON.stringify(cases.map(({ data }) => data));
  const server = `import { ChatKitServer } from 'chatkit-node';
import * as code from './export/${exported.name.replace(/\.ts$/, '')}';

const states: any[] = JSON.parse(${JSON.stringify(states)});
const [made] = Object.values(code) as any[];

export default class Proof extends ChatKitServer {
  async *respond(): AsyncGenerator<any> {
    for (const [index, state] of states.entries()) {
      let data: object;
      try {
        const widget = typeof made === 'function' ? made(state) : made;
        data = { index, widget: JSON.parse(JSON.stringify(widget)) };
      } catch (error) {
        data = { index, message: String(error) };
      }
      yield { type: 'client_effect', name: '${EFFECT}', data };
    }
  }
}
`;
  return [
    { path: `export/${exported.name}`, text: exported.text },
    { path: 'server.ts', text: server },
  ];
}

/** One verdict a case, in order. */
export function judge(
  cases: readonly ProofCase[],
  events: readonly JsonObject[],
): readonly Verdict[] {
  const built = events
    .filter(({ type, name }) => type === 'client_effect' && name === EFFECT)
    .map(({ data }) => (isJsonObject(data) ? data : {}));
  return cases.map(({ expected }, index) => {
    const answer = built.find((data) => data['index'] === index);
    if (!answer) return { kind: 'failed', message: 'The code gave no answer.' };
    if (typeof answer['message'] === 'string')
      return { kind: 'failed', message: answer['message'] };
    return compare(answer['widget'] ?? null, expected);
  });
}

function compare(widget: Json, expected: WidgetJson | null): Verdict {
  if (!expected) {
    return { kind: 'nothing', message: 'The preview shows nothing with this state.' };
  }
  const difference = firstDifference(normalizeWidget(widget), normalizeWidget(expected));
  if (difference === null) return { kind: 'equal', elements: countElements(expected) };
  const { path, left, right } = difference;
  const message = `${path}: the code gives ${left}, the preview ${right}.`;
  return { kind: 'unequal', message };
}

function countElements(widget: Json): number {
  if (Array.isArray(widget))
    return widget.reduce<number>((sum, item) => sum + countElements(item), 0);
  if (!isJsonObject(widget)) return 0;
  return 1 + countElements(widget['children'] ?? null);
}
