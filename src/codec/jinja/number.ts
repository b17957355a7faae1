/** Values as JavaScript makes numbers of them. */
import { atom, cheap, code, valueOf } from './code.ts';
import type { Code } from './code.ts';
import type { Context } from './context.ts';
import { ANY_NUMBER, BOOLEAN, NUMBER, isOnly, numberShape } from './shape.ts';

/** What `Number(x)` gives. */
export function numberOf(value: Code, context: Context): Code {
  const { shape } = value;
  if (shape.kinds === NUMBER) return value;
  if (isOnly(shape, BOOLEAN)) {
    return code(`(1 if ${value.text} else 0)`, numberShape({ min: 0, max: 1, int: true }));
  }
  return context.value('_num', ANY_NUMBER, valueOf(value));
}

/** As a float, so that Python counts it as JavaScript does. */
export function asFloat({ text, shape }: Code): Code {
  if (shape.number.int) return cheap(text, shape);
  return code(`(${text} | float)`, shape);
}

export function negative(value: Code): Code {
  const { min, max, nan } = value.shape.number;
  // Of an int there is no -0.
  const number = value.shape.number.int ? `(${atom(value)} | float)` : atom(value);
  return code(`(-${number})`, numberShape({ min: -max, max: -min, nan }));
}
