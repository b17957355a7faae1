/** The controls whose values join the payload of a form's actions. */
import type { FormControl } from '../catalogue/component.ts';
import { lookup } from '../catalogue/registry.ts';
import type { ActionSource } from '../catalogue/component.ts';
import { getNode } from './doc.ts';
import type { Doc } from './doc.ts';
import { formOf, isForm } from './form.ts';
import { isKnownArray, isKnownObject, known } from './known.ts';
import type { ElementNode, NodeId, PropValue } from './node.ts';
import { getIn } from './value.ts';

export interface Field {
  readonly node: NodeId;
  readonly component: string;
  /** Null: the name comes from the data. */
  readonly name: string | null;
  readonly nameValue: PropValue;
  readonly value: FormControl['value'];
  /** The values to choose from, where they are known. */
  readonly options?: readonly string[];
  /** The key may be missing from the payload: nothing chosen yet, or the control is shown only sometimes. */
  readonly optional: boolean;
  /** Stands in a repeat, so that there are several. */
  readonly repeated: boolean;
  /** Branches of conditions around it, outermost first: two fields that differ in one never meet. */
  readonly branches: readonly Branch[];
}

interface Branch {
  readonly when: NodeId;
  readonly slot: 'children' | 'otherwise';
}

/** What a prop path such as `editable.name` holds. */
export function propAt(node: ElementNode, path: string): PropValue | undefined {
  const [first = '', ...rest] = path.split('.');
  return getIn(node.props[first], rest);
}

/** The control's name as a prop value; undefined where the element is no control. */
export function controlName(node: ElementNode): PropValue | undefined {
  const control = lookup(node.type)?.control;
  return control && propAt(node, control.nameFrom);
}

/** Fields of a form in document order. Disabled ones, nameless ones and those of an inner form are not among them. */
export function fieldsOf(doc: Doc, form: NodeId): readonly Field[] {
  const found: Field[] = [];
  const visit = (id: NodeId, repeated: boolean, branches: readonly Branch[]): void => {
    const node = getNode(doc, id);
    if (id !== form && isForm(node)) return;
    switch (node.kind) {
      case 'element': {
        const field = fieldFrom(node, repeated, branches);
        if (field) found.push(field);
        break;
      }
      case 'when':
        for (const slot of ['children', 'otherwise'] as const) {
          for (const child of node[slot]) visit(child, repeated, [...branches, { when: id, slot }]);
        }
        return;
      case 'repeat':
      case 'fragment':
    }
    const inside = repeated || node.kind === 'repeat';
    for (const child of node.children) visit(child, inside, branches);
  };
  visit(form, false, []);
  return found;
}

/** What joins the payload of an action that starts at a node: its form's fields, or its own value. */
export function joinedFields(doc: Doc, id: NodeId): readonly Field[] {
  const form = formOf(doc, id);
  if (form !== undefined) return fieldsOf(doc, form);
  const node = getNode(doc, id);
  const own = node.kind === 'element' ? fieldFrom(node, false, []) : undefined;
  return own ? [own] : [];
}

/** The action a form sends on submit: that of its submit event, else its first. */
export function submitSource(type: string): ActionSource | undefined {
  const actions = lookup(type)?.actions ?? [];
  return actions.find(({ event }) => event === 'submit') ?? actions[0];
}

function fieldFrom(
  node: ElementNode,
  repeated: boolean,
  branches: readonly Branch[],
): Field | undefined {
  const control = lookup(node.type)?.control;
  const nameValue = control && propAt(node, control.nameFrom);
  if (!control || !nameValue || known(node.props['disabled']) === true) return undefined;
  const name = known(nameValue);
  if (name === undefined || name === null || name === '') return undefined;
  const options = optionsOf(node);
  const chosen = node.props[control.initialFrom] !== undefined;
  // Text fields and boxes always have a value; a choice or a date may be missing.
  const choice = 'options' in (lookup(node.type)?.props ?? {}) || control.value === 'date';
  return {
    node: node.id,
    component: node.type,
    name: typeof name === 'string' ? name : null,
    nameValue,
    value: control.value,
    ...(options && { options }),
    optional: branches.length > 0 || repeated || (choice && !chosen),
    repeated,
    branches,
  };
}

function optionsOf(node: ElementNode): readonly string[] | undefined {
  const options = known(node.props['options']);
  if (!isKnownArray(options)) return undefined;
  const values = options.map((option) => (isKnownObject(option) ? option['value'] : undefined));
  return values.every((value): value is string => typeof value === 'string') ? values : undefined;
}

/** Whether two fields can be there at the same time. */
export function canMeet(a: Field, b: Field): boolean {
  return !a.branches.some((branch) =>
    b.branches.some((other) => other.when === branch.when && other.slot !== branch.slot),
  );
}
