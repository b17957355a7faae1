/** What the rules about forms ask of one element. Kept by node, since most nodes stay. */
import { lookup } from '../../catalogue/registry.ts';
import { controlName, propAt } from '../fields.ts';
import { known } from '../known.ts';
import type { Known } from '../known.ts';
import type { ElementNode } from '../node.ts';

export interface Facts {
  /** Undefined where it is no control. */
  readonly name: Known;
  /** The prop that holds the name. */
  readonly nameProp: string | undefined;
  /** Name of the field that it labels; undefined where it is no label. */
  readonly labels: Known;
  /** A Label is the only way to name it. */
  readonly needsLabel: boolean;
  readonly submits: boolean;
  /** Sends an action of its own, other than on submit. */
  readonly acts: boolean;
  /** Of each action that it has, with the path of the action. */
  readonly payloads: readonly { readonly path: string; readonly payload: Known }[];
}

const all = new WeakMap<ElementNode, Facts>();

export function factsOf(node: ElementNode): Facts {
  const done = all.get(node);
  if (done) return done;
  const facts = collect(node);
  all.set(node, facts);
  return facts;
}

function collect(node: ElementNode): Facts {
  const component = lookup(node.type);
  const sent = (component?.actions ?? []).filter(({ path }) => propAt(node, path) !== undefined);
  const props = component?.props ?? {};
  return {
    name: known(controlName(node)),
    nameProp: component?.control?.nameFrom.split('.')[0],
    labels: props['fieldName'] ? known(node.props['fieldName']) : undefined,
    // Boxes carry their own label, groups fall back to their name, texts speak for themselves.
    needsLabel: component?.control?.nameFrom === 'name' && !props['label'] && !props['ariaLabel'],
    submits: props['submit'] !== undefined && known(node.props['submit']) === true,
    acts: sent.some(({ event }) => event !== 'submit'),
    payloads: sent.map(({ path }) => ({ path, payload: known(propAt(node, `${path}.payload`)) })),
  };
}
