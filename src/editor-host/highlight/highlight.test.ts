import { describe, expect, it } from 'vitest';
import type { CodeLanguage } from '../editor-props.ts';
import { LEXERS } from './lex.ts';

/** The code with every coloured stretch written as `kind‹text›`; plain and grey text as it is. */
function coloured(language: CodeLanguage, code: string): string {
  let state = '';
  return code
    .split('\n')
    .map((line) => {
      const lexed = LEXERS[language](line, state);
      state = lexed.state;
      return lexed.tokens
        .map(({ start, kind }, i) => {
          const text = line.slice(start, lexed.tokens[i + 1]?.start);
          return kind === 'plain' || kind === 'punctuation' ? text : `${kind}‹${text}›`;
        })
        .join('');
    })
    .join('\n');
}

describe('the view language', () => {
  it('colours tags, strings and numbers, and leaves attribute names in ink', () => {
    expect(coloured('jsx', '<Card size="md" gap={3}>')).toBe(
      'tag‹<Card› size=string‹"md"› gap={number‹3›}tag‹>›',
    );
  });

  it('shows names of data, not keys and methods', () => {
    expect(coloured('jsx', '<A x={{ id: todo.id }} y={xs.map((x) => x.name)} />')).toBe(
      'tag‹<A› x={{ id: data‹todo›.data‹id› }} ' +
        'y={data‹xs›.map((data‹x›) => data‹x›.data‹name›)} tag‹/>›',
    );
  });

  it('carries tags, text and comments over lines', () => {
    expect(coloured('jsx', '<Text\n  value="a"\n>\n  if 1 < 2\n</Text>')).toBe(
      'tag‹<Text›\n  value=string‹"a"›\ntag‹>›\n  if 1 < 2\ntag‹</Text>›',
    );
    expect(coloured('jsx', '{/* one\ntwo */}')).toBe('{comment‹/* one›\ncomment‹two */›}');
  });

  it('returns from templates, nested code and fragments', () => {
    expect(coloured('jsx', '<>{`a ${n} b`}</>')).toBe(
      'tag‹<>›{string‹`a ${›data‹n›string‹} b`›}tag‹</>›',
    );
    expect(coloured('jsx', '<A v={a < b ? 1 : c} />')).toBe(
      'tag‹<A› v={data‹a› < data‹b› ? number‹1› : data‹c›} tag‹/>›',
    );
  });
});

describe('TypeScript', () => {
  it('colours keywords, types, strings and the action', () => {
    expect(coloured('typescript', 'if (action.type === "save") return new Card({ gap: 3 });')).toBe(
      'keyword‹if› (data‹action›.data‹type› === string‹"save"›) keyword‹return› keyword‹new› tag‹Card›({ gap: number‹3› });',
    );
  });

  it('tells a regular expression from a division', () => {
    expect(coloured('typescript', 'a / b / c; /x"y/g.test(s)')).toBe(
      'a / b / c; string‹/x"y/g›.test(s)',
    );
  });

  it('does not end a string at an escaped quote, nor a template at a line', () => {
    expect(coloured('typescript', String.raw`const s = 'a\'b';`)).toBe(
      String.raw`keyword‹const› s = string‹'a\'b'›;`,
    );
    expect(coloured('typescript', '`one\n${x} two` + y')).toBe(
      'string‹`one›\nstring‹${›xstring‹} two`› + y',
    );
  });

  it('keeps a comparison out of tags', () => {
    expect(coloured('typescript', 'const m = new Map<string, Todo>();')).toBe(
      'keyword‹const› m = keyword‹new› tag‹Map›<string, tag‹Todo›>();',
    );
  });
});

describe('JSON', () => {
  it('tells keys from values', () => {
    expect(coloured('json', '{ "a\\"b": "c", "n": -1.5e3, "t": true }')).toBe(
      '{ "a\\"b": string‹"c"›, "n": number‹-1.5e3›, "t": number‹true› }',
    );
  });
});

describe('Python', () => {
  it('colours keywords, values, strings over lines and comments', () => {
    const code = '"""One\ntwo"""\nfrom a import B  # why\nx: B = {"k": [1, None]}';
    expect(coloured('python', code)).toBe(
      'string‹"""One›\nstring‹two"""›\nkeyword‹from› a keyword‹import› B  comment‹# why›\n' +
        'x: B = {string‹"k"›: [number‹1›, number‹None›]}',
    );
  });
});

it.each(['typescript', 'json', 'jsx', 'python'] as const)(
  'covers every line of broken %s',
  (language) => {
    const broken = [
      '<',
      '{',
      '`${',
      '"abc',
      "'",
      '/*',
      '</',
      '<A b={',
      '}}}',
      '\\',
      '<A\n"',
      '>>',
      '#',
    ];
    for (const text of broken) {
      let state = '';
      for (const line of `${text}\n${text}x`.split('\n')) {
        const lexed = LEXERS[language](line, state);
        state = lexed.state;
        expect(lexed.tokens[0]?.start).toBe(0);
        const starts = lexed.tokens.map(({ start }) => start);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        expect(starts.at(-1)).toBeLessThan(line.length);
      }
    }
  },
);
