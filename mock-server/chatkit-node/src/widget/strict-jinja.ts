import { Environment, Interpreter, parse, tokenize } from '@huggingface/jinja';
import type { JsonObject } from '../json.ts';

type Statement = NonNullable<Parameters<Interpreter['evaluate']>[0]>;

type Value = ReturnType<Interpreter['evaluate']>;

/**
 * Jinja as ChatKit's own server sets it up: a name or a key that is not there is an error, except
 * where the template asks whether it is (`is defined`, `default`). The engine alone would print
 * nothing, or null.
 */
class StrictInterpreter extends Interpreter {
  readonly #mayMiss = new WeakSet<Statement>();

  override evaluate(statement: Statement | undefined, environment: Environment): Value {
    if (statement) this.#excuse(statement);
    const append = this.#append(statement, environment);
    if (append) return append;
    const value = super.evaluate(statement, environment);
    if (statement && value?.type === 'UndefinedValue' && !this.#mayMiss.has(statement)) {
      const name = nameOf(statement);
      if (name !== null)
        throw new ReferenceError(`The template needs '${name}', which is not there`);
    }
    return value;
  }

  /** Python's `list.append`, which templates in the wild rely on and the engine lacks. */
  #append(statement: Statement | undefined, environment: Environment): Value | null {
    if (statement?.type !== 'MemberExpression' || field(statement, 'computed')) return null;
    if (field(field(statement, 'property'), 'value') !== 'append') return null;
    const list = this.evaluate(field(statement, 'object') as Statement, environment);
    const items: unknown = list.value;
    if (!Array.isArray(items)) return null;
    const scope = new Environment();
    const nothing = scope.set('nothing', null);
    const call = (args: unknown[]) => {
      items.push(args[0]);
      return nothing;
    };
    // The engine hands its own values to functions of its own kind only, not to plain ones.
    return Object.assign(
      scope.set('append', () => null),
      { value: call },
    );
  }

  #excuse(statement: Statement): void {
    if (!('operand' in statement) || typeof statement.operand !== 'object') return;
    const asks =
      (statement.type === 'TestExpression' &&
        isNamed(statement, 'test', ['defined', 'undefined'])) ||
      (statement.type === 'FilterExpression' && isNamed(statement, 'filter', ['default']));
    // The engine's node of a test or a filter; its types are not exported.
    if (asks) this.#mayMiss.add(statement.operand as Statement);
  }
}

/** Whether the test or filter of a node is one of these, with arguments or without. */
function isNamed(node: object, key: string, names: readonly string[]): boolean {
  const named = field(node, key);
  const name = field(named, 'type') === 'CallExpression' ? field(named, 'callee') : named;
  const value = field(name, 'value');
  return typeof value === 'string' && names.includes(value);
}

/** `item.title` for the node of such an expression; null for other nodes. */
function nameOf(node: unknown): string | null {
  const value = field(node, 'value');
  if (field(node, 'type') === 'Identifier') return String(value);
  if (field(node, 'type') !== 'MemberExpression') return null;
  const object = nameOf(field(node, 'object')) ?? '…';
  const property = field(node, 'property');
  if (!field(node, 'computed')) return `${object}.${String(field(property, 'value'))}`;
  return `${object}[${JSON.stringify(field(property, 'value') ?? '…')}]`;
}

function field(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null
    ? (node as Record<string, unknown>)[key]
    : undefined;
}

const GLOBALS = { true: true, false: false, none: null, True: true, False: false, None: null };

/** A parsed template. Rendering throws for whatever Jinja cannot do, and for what is missing. */
export function compileTemplate(template: string): (data: JsonObject) => string {
  const program = parse(tokenize(template));
  return (data) => {
    const environment = new Environment();
    for (const [name, value] of Object.entries({ ...GLOBALS, range, ...data })) {
      environment.set(name, value);
    }
    const { value } = new StrictInterpreter(environment).run(program);
    if (typeof value !== 'string') throw new TypeError('The template printed no text');
    return value;
  };
}

function range(start: number, stop?: number, step = 1): number[] {
  const [from, to] = stop === undefined ? [0, start] : [start, stop];
  const count = Math.max(0, Math.ceil((to - from) / step));
  return Array.from({ length: count }, (_, i) => from + i * step);
}
