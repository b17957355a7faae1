/** Splits a template into text and tags, with the place of each. */
import type { TextRange } from '#core/result.ts';
import { TemplateFault } from './fault.ts';

export type Segment =
  | { readonly kind: 'text'; readonly text: string; readonly range: TextRange }
  /** `{{ code }}`. */
  | { readonly kind: 'output'; readonly code: string; readonly range: TextRange }
  /** `{% word code %}`. */
  | {
      readonly kind: 'statement';
      readonly word: string;
      readonly code: string;
      readonly range: TextRange;
    };

const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' };

/** @throws TemplateFault where a tag is not closed */
export function splitTemplate(template: string): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let trimStart = false;
  while (at <= template.length) {
    const open = nextTag(template, at);
    const text = template.slice(at, open);
    const trimEnd = template.charAt(open + 2) === '-';
    const start = trimStart ? at + (text.length - text.trimStart().length) : at;
    const kept = trimmed(text, trimStart, trimEnd);
    if (kept !== '') {
      segments.push({ kind: 'text', text: kept, range: { start, end: start + kept.length } });
    }
    if (open >= template.length) break;
    const end = tagEnd(template, open);
    const segment = tagSegment(template, open, end);
    if (segment) segments.push(segment);
    trimStart = template.charAt(end - 3) === '-';
    at = end;
  }
  return segments;
}

function trimmed(text: string, start: boolean, end: boolean): string {
  const left = start ? text.trimStart() : text;
  return end ? left.trimEnd() : left;
}

function nextTag(template: string, from: number): number {
  for (let at = template.indexOf('{', from); at >= 0; at = template.indexOf('{', at + 1)) {
    if ('{%#'.includes(template.charAt(at + 1)) && at + 1 < template.length) return at;
  }
  return template.length;
}

/** Offset after the tag: its end is looked for outside strings and inner brackets. */
function tagEnd(template: string, open: number): number {
  const opening = template.slice(open, open + 2);
  const close = CLOSING[opening] ?? '}}';
  if (opening === '{#') {
    const found = template.indexOf(close, open + 2);
    if (found >= 0) return found + 2;
    throw unclosed(opening, open, template);
  }
  let depth = 0;
  let at = open + 2;
  while (at < template.length) {
    const sign = template.charAt(at);
    if (sign === '"' || sign === "'") {
      at = stringEnd(template, at);
      continue;
    }
    if (depth === 0 && template.startsWith(close, at)) return at + 2;
    if (sign === '{') depth += 1;
    else if (sign === '}' && depth > 0) depth -= 1;
    at += 1;
  }
  throw unclosed(opening, open, template);
}

function stringEnd(template: string, open: number): number {
  const quote = template.charAt(open);
  let at = open + 1;
  while (at < template.length && template.charAt(at) !== quote) {
    at += template.charAt(at) === '\\' ? 2 : 1;
  }
  return at + 1;
}

function unclosed(opening: string, start: number, template: string): TemplateFault {
  return new TemplateFault(
    'template/unclosed',
    `This \`${opening}\` is never closed; end it with \`${CLOSING[opening]}\`.`,
    { start, end: Math.min(start + 2, template.length) },
  );
}

function tagSegment(template: string, start: number, end: number): Segment | null {
  const range = { start, end };
  const code = template
    .slice(start + 2, end - 2)
    .replace(/^[-+]/, '')
    .replace(/[-+]$/, '')
    .trim();
  switch (template.charAt(start + 1)) {
    case '{':
      return { kind: 'output', code, range };
    case '%': {
      const word = /^\w*/.exec(code)?.[0] ?? '';
      return { kind: 'statement', word, code: code.slice(word.length).trim(), range };
    }
    default:
      return null;
  }
}
