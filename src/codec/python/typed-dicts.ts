/** Types of data as Python's annotations. Each object with known keys is a TypedDict of its own. */
import { pascalCase } from '#core/project/naming.ts';
import { isNever } from '#codec/typescript/type.ts';
import type { Key, ObjectType, Type } from '#codec/typescript/type.ts';
import { isPythonIdentifier } from './names.ts';
import { pythonString } from './literal.ts';

/** What has to be imported from `typing` and from `typing_extensions`. */
type Import = 'Any' | 'Literal' | 'NotRequired' | 'TypedDict';

export class TypedDicts {
  readonly imports = new Set<Import>();
  /** Those that others need stand before them. */
  readonly classes: string[] = [];
  private readonly names: Set<string>;

  constructor(taken: readonly string[]) {
    this.names = new Set(taken);
  }

  /** @param wish how the class is called if there is one */
  annotation(type: Type, wish: string): string {
    const parts: string[] = [];
    if (type.string === true) parts.push('str');
    else if (type.string) parts.push(this.literal(type.string));
    // Python takes an int for a float.
    if (type.number) parts.push('float');
    if (type.boolean) parts.push('bool');
    if (type.array) parts.push(`list[${this.annotation(type.array, singular(wish))}]`);
    if (type.object) parts.push(this.object(type.object, wish));
    if (type.null ?? type.undefined) parts.push('None');
    if (type.any ?? type.opaque ?? type.tuple ?? isNever(type)) return this.any();
    return parts.join(' | ');
  }

  private any(): string {
    this.imports.add('Any');
    return 'Any';
  }

  private literal(values: readonly string[]): string {
    this.imports.add('Literal');
    return `Literal[${values.map(pythonString).join(', ')}]`;
  }

  private object({ keys, rest }: ObjectType, wish: string): string {
    if (keys.size > 0) return this.typedDict(keys, wish);
    return `dict[str, ${rest ? this.annotation(rest, singular(wish)) : this.any()}]`;
  }

  typedDict(keys: ReadonlyMap<string, Key>, wish: string): string {
    const name = this.free(wish);
    this.imports.add('TypedDict');
    const fields = [...keys].map(([key, { type, optional }]): [string, string] => {
      const of = this.annotation(type, name + pascalCase(key));
      if (optional) this.imports.add('NotRequired');
      return [key, optional ? `NotRequired[${of}]` : of];
    });
    this.classes.push(
      fields.every(([key]) => isPythonIdentifier(key) && !key.startsWith('__'))
        ? classText(name, fields)
        : callText(name, fields),
    );
    return name;
  }

  private free(wish: string): string {
    let name = wish;
    for (let count = 2; this.names.has(name); count += 1) name = `${wish}${count}`;
    this.names.add(name);
    return name;
  }
}

function classText(name: string, fields: readonly [string, string][]): string {
  const lines = fields.map(([key, type]) => `    ${key}: ${type}\n`);
  return `class ${name}(TypedDict):\n${lines.join('') || '    pass\n'}`;
}

/** For keys that are no names of Python. */
function callText(name: string, fields: readonly [string, string][]): string {
  const lines = fields.map(([key, type]) => `        ${pythonString(key)}: ${type},\n`);
  return `${name} = TypedDict(\n    "${name}",\n    {\n${lines.join('')}    },\n)\n`;
}

/** `DataItems` holds `DataItem`s. */
function singular(name: string): string {
  return /[^s]s$/.test(name) ? name.slice(0, -1) : `${name}Item`;
}
