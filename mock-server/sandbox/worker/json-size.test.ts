import { Card, Text } from 'chatkit-node/widgets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSize } from './json-size.ts';

const LIMIT = 1_000;
const encoder = new TextEncoder();
const written = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

describe('the size of a value as JSON', () => {
  it('is what writing it takes', () => {
    const text = fc.string({ unit: 'binary' });
    const lone = fc.constantFrom('\ud800', '\udfff', 'a\ud800b', '\udc00\ud800', '\u0000\b"\\');
    const leaf = fc.oneof(text, lone, fc.double({ noNaN: true, noDefaultInfinity: true }));
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.boolean(),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(text, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(jsonSize(value, Infinity)).toBe(written(value));
      }),
      { numRuns: 300 },
    );
  });

  it('honours toJSON, and takes widgets by their entries', () => {
    const value = { at: new Date(0), card: new Card({ children: [new Text({ value: 'é' })] }) };
    expect(jsonSize(value, Infinity)).toBe(written(value));
  });

  it('leaves out what may be left out', () => {
    expect(jsonSize({ a: null, b: undefined, c: () => 1, d: 1 }, Infinity)).toBeLessThanOrEqual(
      written({ c: null, d: 1 }),
    );
  });

  it('is not asked further than the limit', () => {
    let read = 0;
    const letters = Array.from({ length: 100 }, () => ({
      get text() {
        read++;
        return 'x'.repeat(LIMIT / 10);
      },
    }));
    expect(jsonSize(letters, LIMIT)).toBeGreaterThan(LIMIT);
    expect(read).toBeLessThanOrEqual(10);
  });

  it('does not look at a text that is too long for certain', () => {
    expect(jsonSize('\u0001'.repeat(LIMIT), LIMIT)).toBe(LIMIT + 2);
    expect(jsonSize('\u0001'.repeat(LIMIT / 2), LIMIT)).toBeGreaterThan(LIMIT);
  });

  it('grows with what is shared, as JSON does', () => {
    let shared: unknown[] = ['x'];
    for (let n = 0; n < 64; n++) shared = [shared, shared];
    expect(jsonSize(shared, LIMIT)).toBeGreaterThan(LIMIT);
  });

  it('is none where there is no JSON', () => {
    const cycle: Record<string, unknown> = {};
    cycle['inside'] = [cycle, cycle];
    expect(jsonSize(cycle, LIMIT)).toBeNull();
    const trap = {
      get text(): never {
        throw new Error('trap');
      },
    };
    expect(jsonSize(trap, LIMIT)).toBeNull();
  });
});
