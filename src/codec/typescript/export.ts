/** A widget as a TypeScript module for `chatkit-node`: a function of its data, with types. */
import { lookup } from '#core/catalogue/registry.ts';
import { EMPTY_DOC } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import { standingElements } from '#core/doc/tree.ts';
import { expand } from '#core/expand/expand.ts';
import { printKey } from '#core/expr/print.ts';
import type { JsonObject } from '#core/json.ts';
import { camelCase, kebabCase, pascalCase } from '#core/project/naming.ts';
import type { Widget } from '#core/project/project.ts';
import { receivedPayload } from './action.ts';
import { Context } from './context.ts';
import type { Scope, Variable } from './context.ts';
import { dataType } from './data-type.ts';
import { ElementWriter, firstOf } from './element.ts';
import { compile } from './expression.ts';
import { enclose, group, hardline, indent, join, line, render, softline, WIDTH } from './layout.ts';
import type { Layout } from './layout.ts';
import { literalDoc } from './literal.ts';
import { className } from './names.ts';
import { variableName } from './pattern.ts';
import { quote } from './quote.ts';
import { mayBeMissing, namesRead } from './reads.ts';
import { printMembers, printType, union, unionOf } from './type.ts';
import type { Key, Type } from './type.ts';
import { objectsIn, withMissing, withNames } from './widen.ts';

export interface TypeScriptExport {
  /** Such as `edit-todo.ts`. */
  readonly fileName: string;
  readonly text: string;
}

export interface TypeScriptOptions {
  /** `function` of the data, or a constant with the data of one state put in. Default `function`. */
  readonly shape?: 'function' | 'literal';
  /** The data of a `literal`. Default: that of the default state. */
  readonly data?: JsonObject;
  /** `typed`: `ActionConfig.create<…>` and a type for each action. Default `typed`. */
  readonly actions?: 'typed' | 'plain';
}

export function exportTypeScript(
  widget: Widget,
  options: TypeScriptOptions = {},
): TypeScriptExport {
  const fileName = `${kebabCase(widget.name)}.ts`;
  const text =
    options.shape === 'literal'
      ? new Module(literalWidget(widget, options), options).constant()
      : new Module(widget, options).function();
  return { fileName, text };
}

/** The widget with data put in: nothing in it depends on data any more. */
function literalWidget(widget: Widget, { data }: TypeScriptOptions): Widget {
  const { widget: json } = expand(widget.doc, data ?? widget.defaultState);
  return {
    ...widget,
    doc: json ? literalDoc(json) : EMPTY_DOC,
    jsonSchema: {},
    defaultState: {},
    states: [],
  };
}

/** Names in use that could be those of an action's types. */
const PACKAGE_TYPES = ['ActionConfig', 'AppAction', 'CardAction', 'XAxisConfig'];

/** Missing keys turn up while code is written; what they hold is `any`, so one more round finds few. */
const MAX_ROUNDS = 5;

class Module {
  private readonly name: string;
  private readonly doc: Doc;
  private readonly typedActions: boolean;
  private readonly actionNames = new Map<string, { config: string; action: string }>();
  private readonly takenTypes: Set<string>;
  private data: Type;

  constructor(widget: Widget, { actions = 'typed' }: TypeScriptOptions) {
    this.name = camelCase(widget.name);
    this.doc = widget.doc;
    this.typedActions = actions === 'typed';
    this.takenTypes = new Set([this.dataName(), ...PACKAGE_TYPES]);
    this.data = withNames(dataType(widget), namesRead(widget.doc));
  }

  function(): string {
    return this.print((context, body) => {
      const returned = this.returnType(context);
      return [
        'export function ',
        this.name,
        this.params(context),
        `: ${returned} {`,
        indent([hardline, 'return ', body, ';']),
        hardline,
        '}',
      ];
    });
  }

  constant(): string {
    return this.print((_context, body) => ['export const ', this.name, ' = ', body, ';']);
  }

  private print(declare: (context: Context, body: Layout) => Layout): string {
    const { context, body } = this.write();
    const declaration = declare(context, body);
    const types = [...this.dataInterface(), ...this.actionTypes(context)];
    const parts = [...this.imports(context), ...types, declaration];
    return `${render(join(parts, hardline))}\n`;
  }

  /** Writes the view, again while it turns out to read keys that the data does not have. */
  private write(): { readonly context: Context; readonly body: Layout } {
    for (let round = 1; ; round += 1) {
      const context = new Context(
        objectsIn(this.data),
        this.typedActions,
        (action) => this.namesOf(action).config,
        compile,
      );
      const body = this.body(context);
      if (context.missing.size === 0 || round === MAX_ROUNDS) return { context, body };
      this.data = withMissing(this.data, context.missing);
    }
  }

  private body(context: Context): Layout {
    const { root } = this.doc;
    if (root === null) return 'null';
    const items = new ElementWriter(this.doc, context).items(root, this.scope());
    const first = firstOf(items);
    const [only] = items;
    const listed = items.length !== 1 || only?.many === true;
    return listed ? [first.layout, ' ?? null'] : first.layout;
  }

  private variables = new Map<string, Variable>();

  private scope(): Scope {
    const { object } = this.data;
    const keys = object?.keys ?? new Map<string, Key>();
    this.variables = new Map(
      [...keys].map(([name, { type, optional }]) => [
        name,
        { code: variableName(name), type: optional ? union(type, { undefined: true }) : type },
      ]),
    );
    return { names: this.variables, facts: new Set(), empty: new Map() };
  }

  private params({ used }: Context): Layout {
    if (this.variables.size === 0) return '()';
    const names = [...this.variables]
      .filter(([, variable]) => used.has(variable))
      .map(([name, { code: own }]) => (own === name ? name : `${printKey(name)}: ${own}`));
    const pattern = names.length === 0 ? '_data' : enclose('{', names, '}', { space: true });
    return group(['(', pattern, `: ${this.dataName()})`]);
  }

  private returnType(context: Context): string {
    const { root } = this.doc;
    if (root === null) return 'null';
    const types = standingElements(this.doc, root).map(({ type }) =>
      lookup(type) ? className(type) : 'DynamicWidget',
    );
    types.forEach((name) => context.use(name));
    return [...new Set(types), ...(mayBeMissing(this.doc, root) ? ['null'] : [])].join(' | ');
  }

  private dataName(): string {
    return `${pascalCase(this.name)}Data`;
  }

  private dataInterface(): readonly Layout[] {
    const { object } = this.data;
    if (!object || object.keys.size === 0) return [];
    return [[`export interface ${this.dataName()} `, printMembers(object, true), hardline]];
  }

  private namesOf(action: string): { readonly config: string; readonly action: string } {
    const known = this.actionNames.get(action);
    if (known) return known;
    const base = pascalCase(action);
    let stem = base;
    for (
      let count = 2;
      this.takenTypes.has(`${stem}Config`) || this.takenTypes.has(`${stem}Action`);
      count += 1
    ) {
      stem = `${base}${count}`;
    }
    const names = { config: `${stem}Config`, action: `${stem}Action` };
    this.takenTypes.add(names.config).add(names.action);
    this.actionNames.set(action, names);
    return names;
  }

  /** For each action the type of its config, and of what a handler receives. */
  private actionTypes({ actions }: Context): readonly Layout[] {
    if (!this.typedActions || actions.length === 0) return [];
    const types = [...new Set(actions.map(({ type }) => type))];
    const declarations = types.flatMap((type): Layout[] => {
      const uses = actions.filter((use) => use.type === type);
      const names = this.namesOf(type);
      const config = payloadText(uses.map(({ payload }) => payload));
      const received = payloadText(
        uses.map(({ payload, fields }) => receivedPayload(payload, fields)),
      );
      const same = render(config) === render(received);
      return [
        alias(names.config, type, config),
        same
          ? ['export type ', names.action, ' = ', names.config, ';']
          : alias(names.action, type, received),
      ];
    });
    const all = types.map((type) => this.namesOf(type).action);
    return [...declarations, [unionAlias('AppAction', all), hardline]];
  }

  private imports({ imports, typeImports, actions }: Context): readonly Layout[] {
    const types = new Set(typeImports);
    if (this.typedActions && actions.length > 0) types.add('Action');
    for (const name of imports) types.delete(name);
    const lists: readonly [string, readonly string[]][] = [
      ['import', sorted(imports)],
      ['import type', sorted(types)],
    ];
    const shown = lists.filter(([, names]) => names.length > 0);
    return shown.map(([keyword, names], i): Layout => [
      `${keyword} `,
      enclose('{', names, '}', { space: true }),
      ' from "chatkit-node/widgets";',
      i === shown.length - 1 ? hardline : '',
    ]);
  }
}

/** Names in the order of a dictionary, whatever their case. */
function sorted(names: Iterable<string>): readonly string[] {
  const key = (name: string): string => name.toLowerCase();
  return [...names].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function payloadText(payloads: readonly Type[]): Layout {
  const payload = unionOf(payloads);
  const none = payload.undefined === true && Object.keys(payload).length === 1;
  return none ? 'null' : printType(payload);
}

function alias(name: string, action: string, payload: Layout): Layout {
  const args = [indent([softline, quote(action), ',', line, payload]), softline];
  return [`export type ${name} = `, group(['Action<', ...args, '>;'])];
}

function unionAlias(name: string, members: readonly string[]): Layout {
  const flat = join(members, ' | ');
  const fits = render(flat).length <= WIDTH - 2 - ';'.length;
  const listed = members.map((member): Layout => [hardline, '| ', member]);
  return group([`export type ${name} =`, fits ? group(indent([line, flat])) : indent(listed), ';']);
}
