/** One tag of a template, parsed by the library: its parser keeps no places, so it gets a tag at a time. */
import { parse, tokenize } from '@huggingface/jinja';
import type { TextRange } from '#core/result.ts';
import { TemplateFault } from './fault.ts';
import type { JinjaExpr, JinjaTag } from './jinja-ast.ts';

const EXPRESSIONS: ReadonlySet<string> = new Set([
  'Identifier',
  'CallExpression',
  'IntegerLiteral',
  'FloatLiteral',
  'StringLiteral',
  'ArrayLiteral',
  'TupleLiteral',
  'ObjectLiteral',
  'MemberExpression',
  'BinaryExpression',
  'FilterExpression',
  'SelectExpression',
  'TestExpression',
  'UnaryExpression',
  'Ternary',
]);

/** Longer code in one tag is no template a person or a tool has written. */
const MAX_CODE = 50_000;

/** @throws TemplateFault for what is no Jinja */
export function parseOutput(code: string, range: TextRange): JinjaExpr {
  const tag = parseTag(`{{ ${code} }}`, range);
  if (!EXPRESSIONS.has(tag.type)) throw noJinja(range);
  // Checked above: the type is that of an expression.
  return tag as JinjaExpr;
}

export function parseCondition(code: string, range: TextRange): JinjaExpr {
  const tag = parseTag(`{% if ${code} %}{% endif %}`, range);
  if (tag.type !== 'If') throw noJinja(range);
  return tag.test;
}

export function parseFor(code: string, range: TextRange): Extract<JinjaTag, { type: 'For' }> {
  const tag = parseTag(`{% for ${code} %}{% endfor %}`, range);
  if (tag.type !== 'For') throw noJinja(range);
  return tag;
}

export function parseSet(code: string, range: TextRange): Extract<JinjaTag, { type: 'Set' }> {
  // Whether it takes a block shows only once it is parsed.
  const tag = /^\w+$/.test(code)
    ? parseTag(`{% set ${code} %}{% endset %}`, range)
    : parseTag(`{% set ${code} %}`, range);
  if (tag.type !== 'Set') throw noJinja(range);
  return tag;
}

function parseTag(text: string, range: TextRange): JinjaTag {
  if (text.length > MAX_CODE) {
    throw new TemplateFault('template/too-large', 'The code of this tag is too long.', range);
  }
  let body: readonly unknown[];
  try {
    ({ body } = parse(tokenize(text)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw noJinja(range, error);
  }
  const [tag] = body;
  if (body.length !== 1 || !isTag(tag)) throw noJinja(range);
  return tag;
}

/** Statements and expressions of the library all have a type; the readers look at it. */
function isTag(value: unknown): value is JinjaTag {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function noJinja(range: TextRange, error?: Error): TemplateFault {
  // The library's own faults are sentences; a broken-off expression makes it trip over itself.
  const reason = error instanceof SyntaxError ? ` (${error.message.replace(/\.$/, '')})` : '';
  return new TemplateFault('template/syntax', `This tag is no valid Jinja${reason}.`, range);
}
