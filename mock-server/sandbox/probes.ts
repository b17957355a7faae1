/**
 * Marks every loop and function of emitted code, so that a handler that never comes back can be
 * blamed on a line: a hung worker answers no question, but each mark it passes calls `__tick`.
 * Marks add no lines, only columns; `insertions` takes the columns back out.
 */
import { parse } from 'acorn';
import type { Node } from 'acorn';

export interface Probe {
  readonly kind: 'loop' | 'function';
  readonly file: string;
  /** Place in the emitted code: line from 1, column from 0. */
  readonly line: number;
  readonly column: number;
  /** Offsets in the emitted code; a loop inside a loop lies within them. */
  readonly start: number;
  readonly end: number;
}

/** Text put into a line: `column` (from 0) in the code before anything was put in. */
export interface Insertion {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export interface ProbedCode {
  readonly code: string;
  readonly probes: readonly Probe[];
  readonly insertions: readonly Insertion[];
  /** Names of the classes declared at the top level, in order; `__classes` receives them. */
  readonly classes: readonly string[];
}

/** `base` is the number of the first probe. Code that does not parse is returned as it is. */
export function probe(file: string, code: string, base: number): ProbedCode {
  let program: Node;
  try {
    program = parse(code, { ecmaVersion: 'latest', sourceType: 'script', locations: true });
  } catch (error) {
    if (error instanceof SyntaxError) return { code, probes: [], insertions: [], classes: [] };
    throw error;
  }
  const probes: Probe[] = [];
  const edits: Edit[] = [];
  const mark = (kind: Probe['kind'], node: Node): string => {
    const { line, column } = startOf(node);
    probes.push({ kind, file, line, column, start: node.start, end: node.end });
    return `__tick(${base + probes.length - 1})`;
  };
  walk(program, (node) => {
    const body = child(node, 'body');
    if (!body) return;
    if (LOOPS.has(node.type)) edits.push(...intoStatement(body, mark('loop', node)));
    if (FUNCTIONS.has(node.type)) edits.push(...intoFunction(body, mark('function', node)));
  });
  const classes = topLevelClasses(program);
  const report = classes.length > 0 ? `\n;__classes({${classes.join(',')}});` : '';
  const applied = apply(code, edits);
  return { ...applied, code: applied.code + report, probes, classes };
}

/** The column before anything was put into the line. */
export function withoutInsertions(
  insertions: readonly Insertion[],
  line: number,
  column: number,
): number {
  let shift = 0;
  for (const insertion of insertions) {
    if (insertion.line !== line) continue;
    const start = insertion.column + shift;
    if (column < start) break;
    if (column < start + insertion.length) return insertion.column;
    shift += insertion.length;
  }
  return column - shift;
}

const LOOPS = new Set([
  'WhileStatement',
  'DoWhileStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
]);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

interface Edit {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

function intoStatement(body: Node, tick: string): Edit[] {
  if (body.type === 'BlockStatement') return [after(body, 1, `${tick};`)];
  return [before(body, `{${tick};`), end(body, '}')];
}

function intoFunction(body: Node, tick: string): Edit[] {
  // An arrow that returns an expression: `x => x + 1`, `x => ({…})`.
  if (body.type !== 'BlockStatement') return [before(body, `(${tick},`), end(body, ')')];
  const directive = children(body).findLast((node) => 'directive' in node);
  return directive ? [end(directive, `;${tick};`)] : [after(body, 1, `${tick};`)];
}

function before(node: Node, text: string): Edit {
  return { offset: node.start, ...startOf(node), text };
}

function after(node: Node, length: number, text: string): Edit {
  const { line, column } = startOf(node);
  return { offset: node.start + length, line, column: column + length, text };
}

function end(node: Node, text: string): Edit {
  if (!node.loc) throw new Error('acorn was asked for locations');
  return { offset: node.end, line: node.loc.end.line, column: node.loc.end.column, text };
}

function startOf(node: Node): { line: number; column: number } {
  if (!node.loc) throw new Error('acorn was asked for locations');
  return { line: node.loc.start.line, column: node.loc.start.column };
}

function apply(code: string, edits: readonly Edit[]): Pick<ProbedCode, 'code' | 'insertions'> {
  // Two at one offset keep their order when both open. Of two that close, the inner comes first;
  // the walk lists the outer one first, so closers are turned round.
  const sorted = edits
    .map((edit, index) => ({ edit, rank: /^[)}]/.test(edit.text) ? -index : index }))
    .sort((a, b) => a.edit.offset - b.edit.offset || a.rank - b.rank)
    .map(({ edit }) => edit);
  let text = '';
  let from = 0;
  for (const edit of sorted) {
    text += code.slice(from, edit.offset) + edit.text;
    from = edit.offset;
  }
  const insertions = sorted.map(({ line, column, text: { length } }) => ({ line, column, length }));
  return { code: text + code.slice(from), insertions };
}

function topLevelClasses(program: Node): string[] {
  return children(program).flatMap((node) => {
    if (node.type === 'ClassDeclaration') return name(child(node, 'id'));
    if (node.type !== 'VariableDeclaration') return [];
    return nodes(node, 'declarations')
      .filter((declared) => child(declared, 'init')?.type === 'ClassExpression')
      .flatMap((declared) => name(child(declared, 'id')));
  });
}

function name(id: Node | undefined): string[] {
  return id && 'name' in id && typeof id.name === 'string' ? [id.name] : [];
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    if (isNode(value)) walk(value, visit);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) walk(item, visit);
  }
}

function child(node: Node, key: string): Node | undefined {
  const value: unknown = Reflect.get(node, key);
  return isNode(value) ? value : undefined;
}

function nodes(node: Node, key: string): Node[] {
  const value: unknown = Reflect.get(node, key);
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function children(node: Node): Node[] {
  return nodes(node, 'body');
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}
