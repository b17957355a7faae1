/** Mends offered beside the problems of a document: each is one command with a name. */
import { ICON_NAMES } from '../../catalogue/icons.ts';
import type { Prop } from '../../catalogue/prop.ts';
import { COMPONENTS, lookup } from '../../catalogue/registry.ts';
import { childIds } from '../../doc/doc.ts';
import type { Doc } from '../../doc/doc.ts';
import { controlName } from '../../doc/fields.ts';
import { known } from '../../doc/known.ts';
import { literal } from '../../doc/node.ts';
import type { ElementNode, PropValue } from '../../doc/node.ts';
import { positionOf } from '../../doc/parents.ts';
import type { RuleCode } from '../../doc/rules/codes.ts';
import { nearest } from '../../doc/rules/shape.ts';
import { freeName } from '../../doc/subtree.ts';
import type { Problem } from '../../result.ts';
import type { Command } from '../transaction.ts';
import { changeType } from './change-type.ts';
import { insert } from './insert.ts';
import type { NewId } from './insert.ts';
import { setIn } from './set-in.ts';
import { setProp } from './set-prop.ts';
import { wrapIn } from './wrap-in.ts';

export interface DocFix {
  /** A verb and what it does it to: `Add a label`. */
  readonly title: string;
  readonly command: (newId: NewId) => Command;
}

/** The mend of a problem that `validate` found; null where only a person can tell. */
export function fixFor(doc: Doc, problem: Problem): DocFix | null {
  const node = problem.node === undefined ? undefined : doc.nodes[problem.node];
  if (node?.kind !== 'element') return null;
  // Problems of other origins have other codes, and fall through.
  return mend(problem.code as RuleCode, node, problem.prop ?? '', doc);
}

function mend(code: RuleCode, node: ElementNode, prop: string, doc: Doc): DocFix | null {
  switch (code) {
    case 'component/unknown':
      return asType(node, nearest(node.type, Object.keys(COMPONENTS)));
    case 'nest/root-inside':
    case 'nest/form':
      return asType(node, lookup(node.type)?.instead?.type);
    case 'prop/unknown':
      return renameProp(node, prop);
    case 'prop/type':
    case 'prop/value':
    case 'prop/icon':
    case 'prop/color':
      return betterValue(node, prop);
    case 'prop/required':
    case 'options/empty':
      return initialValue(node, prop);
    case 'nest/root':
      return around(node, 'Card');
    case 'form/submit-outside':
    case 'field/outside-form':
      return around(node, 'Form');
    case 'nest/one-child': {
      const children = childIds(node);
      return fix(
        'Put a Box around them',
        (newId) => (state) => wrapIn('Box', newId)({ ...state, selection: children }),
      );
    }
    case 'form/duplicate-name':
      return freshName(node, doc);
    case 'form/submit-and-click':
      return fix(`Take ${prop} away`, () => setProp(node.id, prop, null));
    case 'form/no-submit':
      return submitButton(node);
    case 'stream/no-id':
    case 'id/duplicate':
      return freshId(node, doc);
    case 'a11y/icon-button-name':
      return iconLabel(node, prop);
    case 'a11y/image-alt':
      return fix('Mark as decoration', () => setProp(node.id, prop, literal('')));
    case 'a11y/field-label':
      return label(node, doc);
    default:
      return null;
  }
}

function fix(title: string, command: DocFix['command']): DocFix {
  return { title, command };
}

function asType(node: ElementNode, type: string | undefined): DocFix | null {
  return type === undefined ? null : fix(`Change to ${type}`, () => changeType(node.id, type));
}

function around(node: ElementNode, type: string): DocFix {
  return fix(
    `Put a ${type} around it`,
    (newId) => (state) => wrapIn(type, newId)({ ...state, selection: [node.id] }),
  );
}

function renameProp(node: ElementNode, prop: string): DocFix {
  const name = nearest(prop, Object.keys(lookup(node.type)?.props ?? {}));
  if (name === undefined || node.props[name]) {
    return fix(`Take ${prop} away`, () => setProp(node.id, prop, null));
  }
  const props = Object.fromEntries(
    Object.entries(node.props).map(([key, value]) => [key === prop ? name : key, value]),
  );
  return fix(`Rename to ${name}`, () => (state) => ({
    label: `Rename ${prop} to ${name}`,
    steps: [{ type: 'setNode', widget: state.widget, node: { ...node, props } }],
  }));
}

function betterValue(node: ElementNode, prop: string): DocFix | null {
  const entry = lookup(node.type)?.props[prop];
  const value = known(node.props[prop]);
  if (!entry) return null;
  const better = typeof value === 'string' ? nearest(value, wordsOf(entry)) : undefined;
  if (better !== undefined) {
    return fix(`Use ${better}`, () => setProp(node.id, prop, literal(better)));
  }
  return entry.required ? null : fix(`Reset ${prop}`, () => setProp(node.id, prop, null));
}

function wordsOf({ kind }: Prop): readonly string[] {
  switch (kind.kind) {
    case 'enum':
    case 'integerOrEnum':
      return kind.values;
    case 'icon':
      return ICON_NAMES;
    case 'color':
      return kind.tokens;
    default:
      return [];
  }
}

function initialValue(node: ElementNode, prop: string): DocFix | null {
  const initial = lookup(node.type)?.initial[prop];
  return initial === undefined || node.props[prop]?.kind === 'expr'
    ? null
    : fix(`Add ${prop}`, () => setProp(node.id, prop, literal(initial)));
}

function freshName(node: ElementNode, doc: Doc): DocFix | null {
  const name = known(controlName(node));
  const [prop = '', ...path] = lookup(node.type)?.control?.nameFrom.split('.') ?? [];
  if (typeof name !== 'string') return null;
  const taken = Object.values(doc.nodes).map((other) =>
    other.kind === 'element' ? known(controlName(other)) : undefined,
  );
  const free = freeName(name, new Set(taken.filter((one) => typeof one === 'string')));
  return fix(`Rename to ${free}`, () => setIn(node.id, prop, path, literal(free)));
}

function freshId(node: ElementNode, doc: Doc): DocFix {
  const ids = Object.values(doc.nodes).map((other) =>
    other.kind === 'element' ? known(other.props['id']) : undefined,
  );
  const own = known(node.props['id']);
  const wanted = typeof own === 'string' ? own : node.type.toLowerCase();
  const free = freeName(wanted, new Set(ids.filter((id) => typeof id === 'string')));
  return fix(own === undefined ? 'Add an id' : `Rename to ${free}`, () =>
    setProp(node.id, 'id', literal(free)),
  );
}

function submitButton(form: ElementNode): DocFix {
  const button = { type: 'Button', label: 'Submit', submit: true, style: 'primary' };
  const at = { parent: form.id, slot: 'children', index: form.children.length } as const;
  return fix('Add a submit button', (newId) => insert(button, newId, at));
}

function iconLabel(node: ElementNode, prop: string): DocFix | null {
  const props = lookup(node.type)?.props ?? {};
  const icons = Object.entries(node.props).filter(([name]) => props[name]?.kind.kind === 'icon');
  const icon = icons.map(([, value]: [string, PropValue]) => known(value)).find(isText);
  return icon === undefined
    ? null
    : fix('Add a label', () => setProp(node.id, prop, literal(words(icon.replace(/^\w+:/, '')))));
}

/** A Label before the field, with the words of its name. */
function label(node: ElementNode, doc: Doc): DocFix | null {
  const name = known(controlName(node));
  const at = positionOf(doc, node.id);
  if (!isText(name) || !at) return null;
  const json = { type: 'Label', value: words(name.split('.').at(-1) ?? name), fieldName: name };
  return fix('Add a label', (newId) => insert(json, newId, at));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** `map-pin` and `mapPin` are `Map pin`. */
function words(name: string): string {
  const spaced = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/[-_]+/g, ' ');
  const text = spaced.trim().toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
