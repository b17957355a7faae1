import { assert, constantFrom, dictionary, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPONENTS, isComponentType } from '#core/catalogue/registry.ts';
import type { Json } from '#core/json.ts';
import { misfitOf, readProps } from './read-props.ts';

describe('reading props', () => {
  it('takes what is declared and leaves out null and what nobody declared', () => {
    const props = readProps<'Text'>({ type: 'Text', value: 'Hi', color: null, onHover: 'x' });
    expect(props).toEqual({ value: 'Hi' });
  });

  it('answers with the same object for the same element', () => {
    const element = { type: 'Badge', label: 'New' };
    expect(readProps(element)).toBe(readProps(element));
  });

  it('fills what a component cannot be without', () => {
    expect(readProps<'Select'>({ type: 'Select' })).toEqual({ name: '', options: [] });
    expect(readProps<'Chart'>({ type: 'Chart' })).toEqual({ data: [], series: [], xAxis: '' });
  });

  it.each([
    ['Text', { value: 42 }, { value: '42' }],
    ['Text', { value: 'a', maxLines: '2' }, { value: 'a', maxLines: 2 }],
    ['Text', { value: 'a', size: 'giant' }, { value: 'a' }],
    ['Text', { value: 'a', editable: true }, { value: 'a' }],
    ['Text', { value: 'a', truncate: 'yes' }, { value: 'a' }],
    ['Checkbox', { name: 'a', defaultChecked: 'true' }, { name: 'a', defaultChecked: true }],
    ['Box', { direction: 'column' }, { direction: 'col' }],
    ['Box', { width: '16', gap: '2rem' }, { width: 16, gap: '2rem' }],
    ['Box', { background: { light: 'red' } }, {}],
    ['Box', { border: { top: 1, left: 'thick' } }, { border: { top: 1 } }],
    ['Box', { padding: { x: 2, y: null } }, { padding: { x: 2 } }],
    ['ListView', { limit: 'auto' }, { limit: 'auto' }],
    ['ListView', { limit: 3.7 }, { limit: 3 }],
    ['Button', { onClickAction: { payload: {} } }, {}],
    ['Card', { confirm: { label: 'Go' } }, {}],
    ['Card', { status: { icon: 'bolt' } }, {}],
  ] as const)('reads %s %j as %j', (type, raw, props) => {
    expect(readProps({ type, ...raw })).toEqual(props);
  });

  it('keeps the options that have a value, and names those without a label by it', () => {
    const options = [{ value: 'a', label: 'A' }, { value: 2 }, { label: 'No value' }, 'text', null];
    const props = readProps<'Select'>({ type: 'Select', name: 'n', options });
    expect(props.options).toEqual([
      { value: 'a', label: 'A' },
      { value: '2', label: '2' },
    ]);
  });

  it('never fails, whatever a server sends', () => {
    const names = [
      ...new Set(Object.values(COMPONENTS).flatMap(({ props }) => Object.keys(props))),
    ];
    assert(
      property(
        constantFrom(...Object.keys(COMPONENTS)),
        dictionary(constantFrom(...names), jsonValue()),
        (type, raw) => {
          const element = { ...(raw as Record<string, Json>), type };
          const props = readProps(element);
          const declared = isComponentType(type) ? Object.keys(COMPONENTS[type].props) : [];
          expect(declared).toEqual(expect.arrayContaining(Object.keys(props)));
        },
      ),
    );
  });
});

describe('a value of a wrong type', () => {
  it.each([
    ['Text', { value: { en: 'Hi' } }, 'value takes text, not an object'],
    ['Select', { name: 'a', options: 'one, two' }, 'options takes a list, not text'],
    ['Row', { gap: ['2'] }, 'gap takes a number or text, not a list'],
    ['Button', { onClickAction: 'save' }, 'onClickAction takes an object, not text'],
    ['Title', { value: 'a', color: 7 }, 'color takes text or an object, not a number'],
  ] as const)('of %s is told', (type, raw, sentence) => {
    expect(misfitOf({ type, ...raw })).toBe(sentence);
  });

  it.each([
    ['Text', { value: 42, size: 'giant', truncate: 'yes', editable: true }],
    ['Box', { background: { light: 'red' }, padding: { x: null }, direction: 'column' }],
    ['Card', { confirm: { label: 'Go' }, status: { icon: 'bolt' } }],
    ['Text', {}],
    ['Text', { value: null }],
    ['Text', { value: 'a', onHover: [] }],
  ] as const)('is not what %s %j has', (type, raw) => {
    expect(misfitOf({ type, ...raw })).toBeNull();
  });
});
