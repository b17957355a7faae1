/** Text and numbers with their bounds. */
import { isJsonObject } from '#core/json.ts';
import { patternCode } from './layout.ts';
import type { Rest } from './rest.ts';
import { BARE_FORMATS, STRING_FORMATS } from './string-formats.ts';

export function stringCode(rest: Rest): string {
  let code = formatCode(rest);
  const [min, max] = [rest.takeNumber('minLength'), rest.takeNumber('maxLength')];
  if (min !== undefined && min === max) code += `.length(${min})`;
  else {
    if (min) code += `.min(${min})`;
    if (max !== undefined) code += `.max(${max})`;
  }
  return `${code}${patternsCode(rest)}`;
}

function formatCode(rest: Rest): string {
  const format = rest.peek('format') ?? null;
  const pattern = rest.peek('pattern') ?? null;
  const known = STRING_FORMATS.find((one) => one.format === format && one.pattern === pattern);
  if (known) {
    for (const keyword of ['format', 'pattern']) rest.take(keyword);
    // Written by the word for the format itself.
    if (/base64/.test(known.code)) rest.take('contentEncoding');
    return known.code;
  }
  const bare = typeof format === 'string' && pattern === null ? BARE_FORMATS[format] : undefined;
  if (bare === undefined) return 'z.string()';
  rest.take('format');
  return bare;
}

function patternsCode(rest: Rest): string {
  const own = rest.peek('pattern');
  const single = typeof own === 'string' ? patternCode(own) : undefined;
  if (single !== undefined) rest.take('pattern');
  const several = rest.onlyPatterns()
    ? (rest.peekList('allOf') ?? []).map((part) => {
        const pattern = isJsonObject(part) ? part['pattern'] : undefined;
        return typeof pattern === 'string' ? patternCode(pattern) : undefined;
      })
    : [];
  const all = several.includes(undefined) ? [] : several;
  if (all.length > 0) rest.take('allOf');
  return [...(single === undefined ? [] : [single]), ...all]
    .map((code) => `.regex(${code ?? ''})`)
    .join('');
}

export function numberCode(rest: Rest, integer: boolean): string {
  const take = (keyword: string): number | undefined => rest.takeNumber(keyword);
  const [min, max] = [take('minimum'), take('maximum')];
  const [above, below] = [take('exclusiveMinimum'), take('exclusiveMaximum')];
  const step = take('multipleOf');
  const widest = (bound: number | undefined): boolean =>
    integer && bound !== undefined && Math.abs(bound) === Number.MAX_SAFE_INTEGER;
  const parts = [integer ? 'z.int()' : 'z.number()'];
  if (above !== undefined) parts.push(above === 0 ? '.positive()' : `.gt(${above})`);
  if (min !== undefined && !widest(min)) parts.push(min === 0 ? '.nonnegative()' : `.min(${min})`);
  if (below !== undefined) parts.push(below === 0 ? '.negative()' : `.lt(${below})`);
  if (max !== undefined && !widest(max)) parts.push(`.max(${max})`);
  if (step !== undefined) parts.push(`.multipleOf(${step})`);
  return parts.join('');
}
