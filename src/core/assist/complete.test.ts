import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../catalogue/registry.ts';
import { complete } from './complete.ts';
import type { Completion } from './completion.ts';
import { caret } from './test-support/caret.ts';
import { WORLD } from './test-support/world.ts';

function items(marked: string): readonly Completion[] {
  const { text, offset } = caret(marked);
  return complete(text, offset, WORLD)?.items ?? [];
}
const labels = (marked: string): readonly string[] => items(marked).map(({ label }) => label);
const item = (marked: string, label: string): Completion => {
  const found = items(marked).find((one) => one.label === label);
  if (!found) throw new Error(`No ${label} in ${labels(marked).join(', ')}`);
  return found;
};

describe('components', () => {
  it('are those that may stand there', () => {
    expect(labels('<|')).toEqual(['Card', 'ListView', 'Basic']);
    expect(labels('<Card><|')).toContain('Text');
    expect(labels('<Card><|')).not.toContain('Card');
    expect(labels('<ListView><|')).toEqual(['ListViewItem']);
    expect(labels('<Card><Table><|')).toEqual(['Table.Row']);
    expect(labels('<Card><Form><Row><|')).not.toContain('Form');
    expect(labels('<Card asForm><|')).not.toContain('Form');
    expect(labels('<Card><Text><|')).toEqual([]);
  });

  it('come with their required props and their closing tag', () => {
    expect(item('<Card><|', 'Text').insert).toBe('Text value="${1:Text}" />$0');
    expect(item('<Card><|', 'Row').insert).toBe('Row>\n\t$0\n</Row>');
    expect(item('<Card>|', 'Spacer').insert).toBe('<Spacer />$0');
  });

  it('are only renamed where the tag is written already', () => {
    expect(item('<Card><Te| value="a" /></Card>', 'Text').insert).toBeUndefined();
    expect(item('<Card><Ro|>\n</Row></Card>', 'Row').insert).toBeUndefined();
    expect(item('<Card><|\n  <Text value="a" /></Card>', 'Text').insert).toBeDefined();
  });

  it('close the innermost open one', () => {
    expect(labels('<Card><Row></|')).toEqual(['Row']);
  });

  it('all have a snippet that stands by itself', () => {
    for (const component of Object.values(COMPONENTS)) {
      expect(items(`<${component.type} |`).length).toBeGreaterThan(0);
    }
  });
});

describe('props', () => {
  it('are those that are not there yet, required ones first', () => {
    expect(labels('<Image |')[0]).toBe('src');
    expect(labels('<Button label="A" |')).not.toContain('label');
    expect(labels('<Button | label="A" />')).not.toContain('label');
    expect(labels('<Nothing |')).toEqual([]);
  });

  it('say their kind and their sentence, and are written in their form', () => {
    expect(item('<Button |', 'size')).toMatchObject({
      detail: '3xs | 2xs | xs | sm | md | lg | xl | 2x…',
      doc: 'Height of the control.',
      insert: 'size="$1"',
      goesOn: true,
    });
    expect(item('<Button |', 'pill').insert).toBe('pill');
    expect(item('<Row |', 'gap').insert).toBe('gap={$1}');
    expect(item('<Button |', 'onClickAction').insert).toBe('onClickAction={{ type: "$1" }}');
    expect(item('<Button si|="sm" />', 'size').insert).toBeUndefined();
  });
});

describe('values', () => {
  it('of words, tokens and icons stand between the quotes', () => {
    expect(labels('<Button style="|"')).toEqual(['primary', 'secondary']);
    expect(labels('<Icon name="|"')).toContain('calendar');
    expect(labels('<Text color="|"').slice(0, 2)).toEqual(['prose', 'primary']);
    expect(labels('<Card background="|"')).toContain('blue-400');
    expect(labels('<Text value="|"')).toEqual([]);
  });

  it('after = bring their quotes', () => {
    expect(labels('<Button style=|')).toEqual(['"primary"', '"secondary"', '{…}']);
  });

  it('in braces are those of the prop before the data', () => {
    expect(labels('<Button pill={|').slice(0, 3)).toEqual(['true', 'false', 'todo.done']);
    expect(labels('<Button style={|').slice(0, 2)).toEqual(['"primary"', '"secondary"']);
  });

  it('of structured props have keys, and those have values', () => {
    expect(labels('<Button onClickAction={{ type: "go", |')).toEqual([
      'payload',
      'handler',
      'loadingBehavior',
      'streaming',
    ]);
    expect(labels('<Button onClickAction={{ handler: "|')).toEqual(['server', 'client']);
    expect(labels('<Card background={{ light: "|')).toContain('surface');
    expect(labels('<Chart series={[{ type: "|')).toEqual(['bar', 'area', 'line']);
  });
});

describe('data', () => {
  it('is offered by its paths with the values of now', () => {
    expect(item('<Text value={|', 'todo.title').detail).toBe('"Buy bread"');
    expect(labels('<Text value={`Hi ${|')).toContain('people');
    expect(labels('<Text value={|')).not.toContain('two words');
  });

  it('has the loop variables first', () => {
    const code = '<Card>{people.map((person, i) => <Text value={|';
    expect(labels(code).slice(0, 2)).toEqual(['person.name', 'person.age']);
    expect(item(code, 'person.name').detail).toBe('"Ada"');
    expect(labels(code)).toContain('i');
    const nested =
      '<Card>{people.map(({ name, pets }) => <Col>{pets.map((pet) => <Text value={pet.|';
    expect(item(nested, 'name').detail).toBe('"Rex"');
  });

  it('is followed by its keys after a dot, those of the schema too', () => {
    expect(labels('<Text value={todo.|').slice(0, 5)).toEqual([
      'title',
      'due',
      'done',
      'tags',
      'count',
    ]);
    expect(labels('<Text value={people[0].|')).toContain('age');
    expect(item('<Text value={todo.|', 'due').detail).toBe('string?');
  });

  it('is followed by the methods of its type', () => {
    const text = labels('<Text value={todo.title.|');
    expect(text).toContain('toUpperCase');
    expect(text).toContain('length');
    expect(text).not.toContain('map');
    expect(labels('<Text value={people.map((p) => p.age).|')).toContain('join');
    expect(labels('<Text value={todo.count.|')).toEqual(['toFixed']);
    expect(labels('<Text value={Math.|')).toEqual(['round', 'floor', 'ceil', 'min', 'max', 'abs']);
  });

  it('between tags becomes repeats and conditions', () => {
    expect(item('<Card>{|', 'people.map').insert).toBe('people.map((${1:person}) => (\n\t$0\n))');
    expect(item('<Card>{|', 'todo.tags.map').insert).toContain('${1:tag}');
    expect(labels('<Card>{|')).toContain('todo.done &&');
    expect(labels('<Card>{people.map((p) => |')).toContain('Text');
  });
});

it('holds its tongue in comments', () => {
  expect(items('<Card>{/* <|')).toEqual([]);
});
