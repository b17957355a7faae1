/** What goes wrong between a form, its fields and the actions inside it. */
import { lookup } from '../../catalogue/registry.ts';
import type { Problem } from '../../result.ts';
import type { Doc } from '../doc.ts';
import { canMeet, fieldsOf, submitSource } from '../fields.ts';
import type { Field } from '../fields.ts';
import { isKnownObject, UNKNOWN } from '../known.ts';
import type { Known } from '../known.ts';
import type { ElementNode } from '../node.ts';
import { report } from './codes.ts';
import { factsOf } from './facts.ts';
import type { Scope } from './survey.ts';

export function formProblems(doc: Doc, { form, elements }: Scope): readonly Problem[] {
  const names = elements.flatMap(badName);
  if (form === null) return [...names, ...outside(elements)];
  const fields = fieldsOf(doc, form.id);
  const heads = byHead(fields);
  return [
    ...names,
    ...sharedNames(fields),
    ...(fields.length === 0 ? [] : elements.flatMap((element) => collisions(element, heads))),
    ...submission(form, elements, fields),
    ...labels(elements),
  ];
}

const RESERVED = new Set(['__proto__', 'prototype', 'constructor']);

function badName(node: ElementNode): readonly Problem[] {
  const { name, nameProp } = factsOf(node);
  if (typeof name !== 'string' || name === '') return [];
  const segments = name.split('.');
  const reserved = segments.find((segment) => RESERVED.has(segment));
  if (reserved !== undefined) {
    const message = `${reserved} can't be part of a field's name. ChatKit leaves the value out.`;
    return [report('form/bad-name', node.id, message, nameProp)];
  }
  const message = `The name ${name} has an empty part. Take a dot away.`;
  return segments.includes('') ? [report('form/bad-name', node.id, message, nameProp)] : [];
}

function nameProp(type: string): string | undefined {
  return lookup(type)?.control?.nameFrom.split('.')[0];
}

/** Fields that claim the same key. Those in the two branches of one condition never meet. */
function sharedNames(fields: readonly Field[]): readonly Problem[] {
  const problems: Problem[] = [];
  const byName = new Map<string, Field[]>();
  for (const field of fields) {
    if (field.name === null) continue;
    const prop = nameProp(field.component);
    const same = byName.get(field.name) ?? [];
    if (same.some((other) => canMeet(field, other))) {
      const message = `Two fields are named ${field.name}. Only the last value is sent; rename one.`;
      problems.push(report('form/duplicate-name', field.node, message, prop));
    }
    byName.set(field.name, [...same, field]);
    if (field.repeated) {
      const message = `Every copy of this field is named ${field.name}. Bind the name to the item.`;
      problems.push(report('form/name-in-repeat', field.node, message, prop));
    }
  }
  for (const field of fields) {
    const shorter = field.name === null ? undefined : takenPrefix(field.name, byName);
    const other = shorter === undefined ? undefined : byName.get(shorter)?.[0];
    if (other && canMeet(field, other)) {
      const message = `${field.name} needs ${shorter} to be an object, and a field is named ${shorter}. Rename one.`;
      problems.push(report('form/name-prefix', field.node, message, nameProp(field.component)));
    }
  }
  return problems;
}

function takenPrefix(name: string, taken: ReadonlyMap<string, unknown>): string | undefined {
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const prefix = name.slice(0, dot);
    if (taken.has(prefix)) return prefix;
  }
  return undefined;
}

type FieldsByHead = ReadonlyMap<string, readonly Field[]>;

/** Fields by the first part of their name, so that a payload looks only at those of its own keys. */
function byHead(fields: readonly Field[]): FieldsByHead {
  const heads = new Map<string, Field[]>();
  for (const field of fields) {
    const head = field.name?.split('.')[0];
    if (head === undefined) continue;
    const same = heads.get(head);
    if (same) same.push(field);
    else heads.set(head, [field]);
  }
  return heads;
}

/** A key of an action's payload wins over the field of that name. */
function collisions(element: ElementNode, heads: FieldsByHead): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { path, payload } of factsOf(element).payloads) {
    if (payload === undefined || payload === null || payload === UNKNOWN) continue;
    const prop = path.split('.')[0];
    if (!isKnownObject(payload)) {
      const message = `The payload of ${path} is not an object, so the fields of the form don't join it.`;
      problems.push(report('form/payload-not-object', element.id, message, prop));
      continue;
    }
    const near = Object.keys(payload).flatMap((key) => heads.get(key) ?? []);
    const hit = near.find(({ name }) => name !== null && isTaken(payload, name.split('.')));
    if (hit) {
      const message = `The payload of ${path} already has ${hit.name}, so the field's value is ignored. Rename one.`;
      problems.push(report('form/payload-collision', element.id, message, prop));
    }
  }
  return problems;
}

function isTaken(payload: Known, segments: readonly string[]): boolean {
  const [first, ...rest] = segments;
  if (first === undefined) return true;
  if (payload === UNKNOWN) return false;
  if (!isKnownObject(payload)) return true;
  return Object.hasOwn(payload, first) && isTaken(payload[first], rest);
}

function submission(
  form: ElementNode,
  elements: readonly ElementNode[],
  fields: readonly Field[],
): readonly Problem[] {
  const source = submitSource(form.type);
  const prop = source?.path.split('.')[0];
  if (!source || prop === undefined || fields.length === 0) return [];
  if (!form.props[prop]) {
    const message = `Nothing is sent when ${form.type} is submitted. Add ${prop}.`;
    return [report('form/no-action', form.id, message, prop)];
  }
  // A Card's own button submits; a Form needs one inside.
  const submits =
    source.event !== 'submit' ||
    elements.some((element) => factsOf(element).submits || factsOf(element).acts);
  const message = `${form.type} has no button that submits it. Add a Button with submit.`;
  return submits ? [] : [report('form/no-submit', form.id, message)];
}

/** Labels that name no field, and fields that no label names. */
function labels(elements: readonly ElementNode[]): readonly Problem[] {
  const names = new Set(elements.map((element) => factsOf(element).name));
  const labelled = new Set(elements.map((element) => factsOf(element).labels));
  const problems: Problem[] = [];
  for (const element of elements) {
    const { id, type } = element;
    const { labels: wanted, name, needsLabel } = factsOf(element);
    if (isName(wanted) && !names.has(UNKNOWN) && !names.has(wanted)) {
      const message = `No field here is named ${wanted}, so this label leads nowhere.`;
      problems.push(report('label/no-field', id, message, 'fieldName'));
    }
    if (needsLabel && isName(name) && !labelled.has(UNKNOWN) && !labelled.has(name)) {
      const message = `No Label names this ${type}. Add one with fieldName ${name}.`;
      problems.push(report('a11y/field-label', id, message));
    }
  }
  return problems;
}

function isName(name: Known): name is string {
  return typeof name === 'string' && name !== '';
}

function outside(elements: readonly ElementNode[]): readonly Problem[] {
  const problems: Problem[] = [];
  for (const element of elements) {
    const { submits, acts, name } = factsOf(element);
    if (submits) {
      const message = 'This submits a form, and there is none around it. Put a Form around both.';
      problems.push(report('form/submit-outside', element.id, message, 'submit'));
    }
    if (name !== undefined && name !== '' && !acts) {
      const message = `Nothing sends the value of this ${element.type}. Put a Form around it.`;
      problems.push(report('field/outside-form', element.id, message));
    }
  }
  return problems;
}
