import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#core/expr/test-support/runs.ts';
import { formatView } from './format-view.ts';
import { arbitraryDoc } from './test-support/arbitrary-view.ts';
import { untidy } from './test-support/untidy.ts';
import { meaning, view } from './test-support/view.ts';

function format(text: string): string {
  const result = formatView(text);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

describe('formatting', () => {
  it('puts one thing on a line and indents what is inside', () => {
    expect(
      format("<Card><Row gap = {2}><Text   value='a'/>{on&&<Badge label={a+b}/>}</Row></Card>"),
    ).toBe(`<Card>
  <Row gap={2}>
    <Text value="a" />
    {on && <Badge label={a + b} />}
  </Row>
</Card>`);
  });

  it('breaks what does not fit', () => {
    expect(
      format(
        '<Card>{people.filter((person) => person.age > 17).map((person, index) => <Badge key={person.id} label={person.name} color="info" />)}</Card>',
      ),
    ).toBe(`<Card>
  {people.filter((person) => person.age > 17).map((person, index) => (
    <Badge key={person.id} label={person.name} color="info" />
  ))}
</Card>`);
  });

  it('keeps comments and single blank lines', () => {
    const text = `// what it is
<Card /* size */ size="md">

  {/* a heading */}
  <Title value="A" />


  {/* on its own */}

  <Text value={/* why */ a} /> {/* after */}
  {/* last */}
</Card>
`;
    expect(format(text)).toBe(`// what it is
<Card /* size */ size="md">
  {/* a heading */}
  <Title value="A" />

  {/* on its own */}

  <Text value={/* why */ a} /> {/* after */}
  {/* last */}
</Card>
`);
  });

  it('keeps words between tags where they are', () => {
    expect(format('<Card><Title size="sm">  Hello {name}  </Title></Card>')).toBe(
      '<Card>\n  <Title size="sm">Hello {name}</Title>\n</Card>',
    );
  });

  it('says why a text can not be formatted', () => {
    expect(formatView('<Card>')).toMatchObject({ ok: false });
  });
});

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const written = fc.tuple(arbitraryDoc, seeds).map(([doc, seed]) => untidy(doc, seed));
const commentsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\/\/|\/\*) (c\d+)\b/g)].map(([, name]) => name ?? '').toSorted();

describe('formatting any view', { timeout: 600_000 }, () => {
  it('changes nothing of what it says, keeps all comments, and is done at once', () => {
    fc.assert(
      fc.property(written, (text) => {
        const formatted = format(text);
        expect(meaning(view(formatted))).toEqual(meaning(view(text)));
        expect(commentsIn(formatted)).toEqual(commentsIn(text));
        expect(format(formatted)).toBe(formatted);
      }),
      { numRuns: runs(200) },
    );
  });
});
