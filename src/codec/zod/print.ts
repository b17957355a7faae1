/**
 * JSON Schema as zod source, in one fixed style. What zod has no form for goes into `.meta()`: zod
 * writes it back into the JSON Schema, though it does not check it itself; it is named in `kept`.
 */
import { pascalCase, freeIdentifier } from '#core/project/naming.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import { pointerParts, resolveRef } from '#core/schema/schema-place.ts';
import { block, keyCode, list } from './layout.ts';
import { numberCode, stringCode } from './scalars.ts';
import { Rest } from './rest.ts';

export interface Kept {
  /** Of the value in the data, such as `todo.tags[]`; empty for the data itself. */
  readonly path: string;
  /** Keywords of JSON Schema, such as `uniqueItems`. */
  readonly keywords: readonly string[];
}

export interface ZodSource {
  readonly text: string;
  /** Rules that zod itself does not check. */
  readonly kept: readonly Kept[];
  /** Rules without a type, which JSON Schema holds against values of one type only. */
  readonly assumed: readonly Assumed[];
}

export interface Assumed {
  readonly path: string;
  /** The type that the zod source asks for there. */
  readonly type: string;
}

const ROOT = 'WidgetState';

export function printZod(schema: JsonObject): ZodSource {
  const printer = new Printer(schema);
  return { text: printer.module(), kept: printer.kept, assumed: printer.assumed };
}

interface Named {
  readonly name: string;
  /** Null while it is being written: a reference to it now goes round. */
  code: string | null;
  /** Refers to itself otherwise than through a key of an object. */
  lazy: boolean;
}

class Printer {
  readonly kept: Kept[] = [];
  readonly assumed: Assumed[] = [];
  private readonly named = new Map<string, Named>();
  /** Definitions in the order they may stand in. */
  private readonly done: Named[] = [];
  /** Set by a reference that goes round, taken by the nearest key that can wait. */
  private goesRound = false;

  constructor(private readonly root: JsonObject) {}

  module(): string {
    const { $schema: _, $defs: __, definitions: ___, ...schema } = this.root;
    const root: Named = { name: ROOT, code: null, lazy: false };
    this.named.set('#', root);
    this.define(root, schema, '');
    const definitions = this.done.map(({ name, code, lazy }) => {
      const type = lazy ? ': z.ZodType' : '';
      return `const ${name}${type} = ${code ?? ''}`;
    });
    return `${['import { z } from "zod"', ...definitions, `export default ${ROOT}`].join('\n\n')}\n`;
  }

  private define(named: Named, schema: Json | undefined, path: string): void {
    const code = this.code(schema, path);
    named.code = this.goesRound ? `z.lazy(() => ${code})` : code;
    named.lazy = this.goesRound;
    this.goesRound = false;
    this.done.push(named);
  }

  private code(schema: Json | undefined, path: string): string {
    if (schema === false) return 'z.never()';
    if (!isJsonObject(schema)) return 'z.unknown()';
    const rest = new Rest(schema);
    const code = this.body(rest, path);
    const kept = rest.constraints();
    if (kept.length > 0) this.kept.push({ path, keywords: kept });
    return `${code}${rest.metaCode()}`;
  }

  private body(rest: Rest, path: string): string {
    const ref = rest.takeString('$ref');
    if (ref !== undefined) return this.reference(ref, rest, path);
    if (rest.isExactly('not', {})) return (rest.take('not'), 'z.never()');
    if (rest.has('const')) return this.constant(rest.take('const') ?? null, rest);
    const options = rest.takeList('enum');
    if (options) return this.options(options, rest);
    for (const keyword of ['anyOf', 'oneOf'] as const) {
      const branches = rest.takeList(keyword);
      if (branches) return this.choice(keyword, branches, rest, path);
    }
    const types = rest.types();
    const parts = rest.onlyPatterns() && types?.length === 1 ? undefined : rest.takeList('allOf');
    const own = types || !parts ? this.typed(types, rest, path) : undefined;
    const all = [
      ...(own === undefined ? [] : [own]),
      ...(parts ?? []).map((part) => this.code(part, path)),
    ];
    const [first = 'z.unknown()', ...others] = all;
    return others.reduce((code, part) => `${code}.and(${part})`, first);
  }

  private reference(ref: string, rest: Rest, path: string): string {
    const target = resolveRef(this.root, ref);
    if (target === undefined) {
      rest.restore('$ref', ref);
      return 'z.unknown()';
    }
    const own = rest.hasConstraints() ? `.and(${this.body(rest, path)})` : '';
    const key = ref === '#' || ref === '#/' ? '#' : ref;
    const known = this.named.get(key);
    const named = known ?? { name: this.nameFor(ref), code: null, lazy: false };
    if (!known) {
      this.named.set(key, named);
      const outer = this.goesRound;
      this.define(named, target, path);
      this.goesRound = outer;
    } else if (named.code === null) this.goesRound = true;
    return `${named.name}${own}`;
  }

  private nameFor(ref: string): string {
    const word = (pointerParts(ref).at(-1) ?? '').replace(/^__schema\d+$/, 'part');
    const taken = ['z', ROOT, ...[...this.named.values()].map(({ name }) => name)];
    return freeIdentifier(pascalCase(word), taken);
  }

  private constant(value: Json, rest: Rest): string {
    rest.dropTypes();
    if (Array.isArray(value)) {
      return list(
        'z.tuple([',
        (value as readonly Json[]).map((item) => this.constant(item, rest)),
        '])',
      );
    }
    if (!isJsonObject(value)) return `z.literal(${JSON.stringify(value)})`;
    const keys = Object.entries(value).map(
      ([key, part]) => `${keyCode(key)}: ${this.constant(part, rest)}`,
    );
    return block('z.strictObject({', keys, '})');
  }

  private options(values: readonly Json[], rest: Rest): string {
    const types = rest.types();
    const fitting = types
      ? values.filter((value) => types.some((type) => isOf(value, type)))
      : values;
    if (fitting.length === 0) return 'z.never()';
    if (fitting.every((value) => typeof value === 'string')) {
      return list(
        'z.enum([',
        fitting.map((value) => JSON.stringify(value)),
        '])',
      );
    }
    const simple = fitting.every((value) => typeof value !== 'object' || value === null);
    if (simple)
      return list(
        'z.literal([',
        fitting.map((value) => JSON.stringify(value)),
        '])',
      );
    return list(
      'z.union([',
      fitting.map((value) => this.constant(value, rest)),
      '])',
    );
  }

  private choice(
    keyword: 'anyOf' | 'oneOf',
    branches: readonly Json[],
    rest: Rest,
    path: string,
  ): string {
    const codes = branches.map((branch) => this.code(branch, path));
    const [only = 'z.never()'] = codes;
    const nullable = keyword === 'anyOf' && codes.length === 2 && codes[1] === 'z.null()';
    const key = keyword === 'oneOf' ? discriminator(branches) : undefined;
    const word = keyword === 'oneOf' ? 'z.xor([' : 'z.union([';
    const code =
      key !== undefined
        ? block(`z.discriminatedUnion(${JSON.stringify(key)}, [`, codes, '])')
        : nullable
          ? `${only}.nullable()`
          : codes.length < 2
            ? only
            : list(word, codes, '])');
    return rest.hasConstraints() ? `${code}.and(${this.body(rest, path)})` : code;
  }

  private typed(types: readonly string[] | undefined, rest: Rest, path: string): string {
    const assumed = types ? undefined : rest.assumeType();
    if (assumed !== undefined) this.assumed.push({ path, type: assumed });
    const meant = types ?? (assumed === undefined ? undefined : [assumed]);
    if (!meant) return 'z.unknown()';
    const codes = meant.map((type) => this.ofType(type, rest, path));
    const [only = 'z.unknown()', last] = codes;
    if (codes.length < 2) return only;
    if (codes.length === 2 && last === 'z.null()') return `${only}.nullable()`;
    return list('z.union([', codes, '])');
  }

  private ofType(type: string, rest: Rest, path: string): string {
    switch (type) {
      case 'string':
        return stringCode(rest);
      case 'number':
      case 'integer':
        return numberCode(rest, type === 'integer');
      case 'boolean':
        return 'z.boolean()';
      case 'null':
        return 'z.null()';
      case 'array':
        return this.array(rest, path);
      case 'object':
        return this.object(rest, path);
      default:
        return 'z.unknown()';
    }
  }

  private array(rest: Rest, path: string): string {
    const first = rest.peekList('prefixItems');
    if (first && first.length > 0) {
      const tuple = this.tuple(first, rest, path);
      if (tuple !== undefined) return tuple;
    }
    const items = first ? undefined : rest.take('items');
    const code = `z.array(${this.code(items, `${path}[]`)})`;
    const [min, max] = [rest.takeNumber('minItems'), rest.takeNumber('maxItems')];
    if (min !== undefined && min === max) return `${code}.length(${min})`;
    return `${code}${min ? `.min(${min})` : ''}${max === undefined ? '' : `.max(${max})`}`;
  }

  /** Undefined for what is more or less than zod's tuples. */
  private tuple(first: readonly Json[], rest: Rest, path: string): string | undefined {
    const items = rest.peek('items');
    const min = rest.peekNumber('minItems') ?? 0;
    const max = rest.peekNumber('maxItems');
    const closed = items === false || max === first.length;
    if (min > first.length || (max !== undefined && max !== first.length)) return undefined;
    if (!closed && min < first.length) return undefined;
    for (const keyword of ['prefixItems', 'items', 'minItems', 'maxItems']) rest.take(keyword);
    const codes = first.map((item, index) => {
      const code = this.code(item, `${path}[${index}]`);
      return index < min ? code : `${code}.optional()`;
    });
    const more = closed ? [] : [this.code(items, `${path}[]`)];
    return list('z.tuple(', [list('[', codes, ']'), ...more], ')');
  }

  private object(rest: Rest, path: string): string {
    const properties = rest.takeObject('properties') ?? {};
    const required = (rest.takeList('required') ?? []).filter((key) => typeof key === 'string');
    const additional = rest.take('additionalProperties');
    const names = rest.take('propertyNames');
    const keys = [...new Set([...Object.keys(properties), ...required])];
    const within = (key: string): string => (path === '' ? key : `${path}.${key}`);
    if (keys.length === 0 || isRecord(names, keys, properties)) {
      const record = this.record(names, additional, required, rest, path);
      if (record !== undefined) return record;
    }
    if (names !== undefined) rest.restore('propertyNames', names);
    const entries = keys.map((key) => {
      const before = this.goesRound;
      this.goesRound = false;
      const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
      const optional = required.includes(key) ? '' : '.optional()';
      const code = `${this.code(schema, within(key))}${optional}`;
      const waits = this.goesRound;
      this.goesRound = before;
      if (!waits) return `${keyCode(key)}: ${code}`;
      return block(`get ${keyCode(key)}() {`, [`return ${code}`], '}').replace(/,\n\}$/, '\n}');
    });
    if (additional === false) return block('z.strictObject({', entries, '})');
    if (isAnything(additional)) return block('z.looseObject({', entries, '})');
    return `${block('z.object({', entries, '})')}.catchall(${this.code(additional, `${path}.*`)})`;
  }

  private record(
    names: Json | undefined,
    additional: Json | undefined,
    required: readonly Json[],
    rest: Rest,
    path: string,
  ): string | undefined {
    if (names === undefined && (additional === false || isAnything(additional))) return undefined;
    const key = names === undefined ? 'z.string()' : this.code(names, path);
    const value = this.code(additional, `${path}.*`);
    const closed = isJsonObject(names) && Array.isArray(names['enum']);
    const all = closed && required.length === (names['enum'] as readonly Json[]).length;
    if (!all && required.length > 0) rest.restore('required', required);
    return `${closed && !all ? 'z.partialRecord' : 'z.record'}(${key}, ${value})`;
  }
}

/** Nothing but names of keys is said, as zod's records with a closed set of keys are written. */
function isRecord(
  names: Json | undefined,
  keys: readonly string[],
  properties: JsonObject,
): boolean {
  const options = isJsonObject(names) ? names['enum'] : undefined;
  return (
    Object.keys(properties).length === 0 &&
    Array.isArray(options) &&
    keys.every((key) => (options as readonly Json[]).includes(key))
  );
}

function isAnything(schema: Json | undefined): boolean {
  return (
    schema === undefined ||
    schema === true ||
    (isJsonObject(schema) && Object.keys(schema).length === 0)
  );
}

function isOf(value: Json, type: string): boolean {
  if (value === null) return type === 'null';
  if (Array.isArray(value)) return type === 'array';
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** The key by which each branch says which it is, as a constant of its own. */
function discriminator(branches: readonly Json[]): string | undefined {
  const constants = branches.map((branch): ReadonlyMap<string, Json> => {
    const properties = isJsonObject(branch) ? branch['properties'] : undefined;
    const required = isJsonObject(branch) ? branch['required'] : undefined;
    if (!isJsonObject(properties) || !Array.isArray(required)) return new Map();
    return new Map(
      Object.entries(properties).flatMap(([key, part]): [string, Json][] =>
        isJsonObject(part) && typeof part['const'] === 'string' && required.includes(key)
          ? [[key, part['const']]]
          : [],
      ),
    );
  });
  const [first] = constants;
  return [...(first?.keys() ?? [])].find((key) => {
    const values = constants.map((of) => of.get(key));
    return !values.includes(undefined) && new Set(values).size === values.length;
  });
}
