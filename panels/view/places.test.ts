import { describe, expect, it } from 'vitest';
import { parseView } from '#codec/jsx/parse.ts';
import { printViewWithRanges } from '#codec/jsx/print.ts';
import type { Doc } from '#core/doc/doc.ts';
import { problem } from '#core/result.ts';
import { documentMark } from './marks.ts';
import { nodeAt, ownRange } from './places.ts';

const VIEW = `<Card size="md">
  <Form
    gap={3}
  >
    {/* The title */}
    <Title value="Edit" />
    {todo.tags.map((tag) => (
      <Badge key={tag} label={tag} />
    ))}
    {todo.open ? <Button label="Save" submit /> : <Spacer />}
  </Form>
</Card>
`;

function open(view: string) {
  let count = 0;
  const parsed = parseView(view, { newId: () => `n${(count += 1)}` });
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  const doc = parsed.value;
  return { doc, printed: printViewWithRanges(doc) };
}

const kinds = (doc: Doc, id: string | undefined): string => {
  const node = id === undefined ? undefined : doc.nodes[id];
  return node?.kind === 'element' ? node.type : (node?.kind ?? 'nothing');
};

describe('the node at the caret', () => {
  const { doc, printed } = open(VIEW);
  const at = (piece: string, from = 0): string =>
    kinds(doc, nodeAt(doc, printed, printed.text.indexOf(piece) + from));

  it('is the innermost one', () => {
    expect(at('size="md"')).toBe('Card');
    expect(at('gap')).toBe('Form');
    expect(at('value="Edit"')).toBe('Title');
    expect(at('label={tag}')).toBe('Badge');
    expect(at('todo.tags')).toBe('repeat');
    expect(at('todo.open')).toBe('when');
    expect(at('<Spacer', 3)).toBe('Spacer');
    expect(at('</Form>', 2)).toBe('Form');
  });

  it('is none in an empty view', () => {
    const empty = open('');
    expect(nodeAt(empty.doc, empty.printed, 0)).toBeUndefined();
  });
});

describe("a node's own text", () => {
  const { doc, printed } = open(VIEW);
  const own = (type: string): string => {
    const id = Object.keys(doc.nodes).find((node) => kinds(doc, node) === type) ?? '';
    const range = ownRange(doc, printed, id);
    return range ? printed.text.slice(range.start, range.end) : 'nothing';
  };

  it('ends before the first child, and before its comment', () => {
    expect(own('Card')).toBe('<Card size="md">');
    expect(own('Form')).toBe('<Form\n    gap={3}\n  >');
    expect(own('repeat')).toBe('todo.tags.map((tag) =>');
    expect(own('when')).toBe('todo.open ?');
  });

  it('is the whole of a node without children', () => {
    expect(own('Title')).toBe('<Title value="Edit" />');
  });
});

describe('marks', () => {
  const { doc, printed } = open(VIEW);
  const marked = (type: string, prop?: string): string => {
    const node = Object.keys(doc.nodes).find((id) => kinds(doc, id) === type) ?? '';
    const wrong = problem('a/b', 'Wrong.', { node, ...(prop && { prop }) });
    const found = documentMark(wrong, doc, printed, () => undefined);
    return found && 'start' in found.at ? printed.text.slice(found.at.start, found.at.end) : 'none';
  };

  it('stand at the prop, else at the name', () => {
    expect(marked('Button', 'label')).toBe('label="Save"');
    expect(marked('Button', 'style')).toBe('<Button');
    expect(marked('Form')).toBe('<Form');
    expect(marked('Gone')).toBe('none');
  });
});
