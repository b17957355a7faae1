/**
 * A view as the Jinja template from which ChatKit's Python server makes the widget. For all data
 * that the schema admits, the template renders to the JSON that `expand` gives, null and absent
 * being one. Where ChatKit Studio writes a template of that meaning, this is its text.
 */
import { lookup } from '#core/catalogue/registry.ts';
import { getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { ElementNode, NodeId, RepeatNode, WhenNode } from '#core/doc/node.ts';
import { jsonToExpr } from '#core/expr/literals.ts';
import type { JsonObject } from '#core/json.ts';
import { fail, ok, unreachable } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { atom } from './code.ts';
import { Context, path } from './context.ts';
import { compileExpression } from './expression.ts';
import { narrowed } from './narrow.ts';
import { jsonText } from './quote.ts';
import { schemaShape } from './schema-shape.ts';
import { TOP, takeApart, withVariable } from './scope.ts';
import type { Scope } from './scope.ts';
import { ARRAY, COUNT, itemShape, only } from './shape.ts';
import { test } from './truth.ts';
import { entriesText } from './value.ts';

/**
 * @param jsonSchema what the data is promised to be; data a schema does not speak of can be anything
 * @returns the template, or what Jinja cannot say, each with its node and the range in the view
 */
export function compileTemplate(doc: Doc, jsonSchema: JsonObject): Result<string> {
  const context: Context = new Context(doc, schemaShape(jsonSchema), (expr, scope) =>
    compileExpression(expr, scope, context),
  );
  const body = doc.root === null ? 'null' : new Writer(doc, context).root(doc.root, TOP);
  return context.problems.length > 0 ? fail(...context.problems) : ok(context.head() + body);
}

class Writer {
  constructor(
    private readonly doc: Doc,
    private readonly context: Context,
  ) {}

  /** One element, or null. */
  root(id: NodeId, scope: Scope): string {
    const node = getNode(this.doc, id);
    switch (node.kind) {
      case 'element':
        return this.element(node, scope);
      case 'fragment':
        return this.first(node.children, scope);
      case 'when': {
        const condition = this.test(node, scope);
        const then = this.first(node.children, this.under(node, true, scope));
        const otherwise = this.first(node.otherwise, this.under(node, false, scope));
        return `{% if ${condition} %}${then}{% else %}${otherwise}{% endif %}`;
      }
      case 'repeat':
        this.context.at({ node: id }, () =>
          this.context.refuse(
            'jinja/one-element',
            'One element has to stand here, and a repeat gives any number; put a container around it.',
          ),
        );
        return 'null';
      default:
        return unreachable(node);
    }
  }

  private first([only, ...others]: readonly NodeId[], scope: Scope): string {
    if (only === undefined) return 'null';
    if (others.length > 0) {
      this.context.at({ node: only }, () =>
        this.context.refuse(
          'jinja/one-element',
          'One element has to stand here; put a container around these.',
        ),
      );
    }
    return this.root(only, scope);
  }

  private element(node: ElementNode, scope: Scope): string {
    const { context } = this;
    let text = `{"type":${jsonText(node.type)}`;
    for (const [prop, value] of Object.entries(node.props)) {
      const expr = value.kind === 'literal' ? jsonToExpr(value.value) : value.expr;
      // A prop that is null is absent.
      if (value.kind === 'literal' && value.value === null) continue;
      text += context.at({ node: node.id, prop }, () =>
        entriesText([[prop, expr]], false, scope, context, '', ''),
      );
    }
    if (node.children.length > 0) {
      const single = lookup(node.type)?.children.mode === 'one';
      text += `,"children":${single ? this.first(node.children, scope) : this.children(node.children, scope)}`;
    }
    return `${text}}`;
  }

  private children(ids: readonly NodeId[], scope: Scope): string {
    const isStatic = ids.every((id) => getNode(this.doc, id).kind === 'element');
    if (isStatic) {
      const items = ids.map((id) => this.root(id, scope));
      return `[${items.join(',')}]`;
    }
    return `[{%- set _c -%}${this.list(ids, scope)}{%- endset -%}{{- (_c[1:] if _c and _c[0] == ',' else _c) -}}]`;
  }

  /** Each element with a comma before it. */
  private list(ids: readonly NodeId[], scope: Scope): string {
    return ids.map((id) => this.item(id, scope)).join('');
  }

  private item(id: NodeId, scope: Scope): string {
    const node = getNode(this.doc, id);
    switch (node.kind) {
      case 'element':
        return `,${this.element(node, scope)}`;
      case 'fragment':
        return this.list(node.children, scope);
      case 'when': {
        const then = this.list(node.children, this.under(node, true, scope));
        const otherwise = this.list(node.otherwise, this.under(node, false, scope));
        return `{%-if ${this.test(node, scope)} -%}${then}{%-else-%}${otherwise}{%-endif-%}`;
      }
      case 'repeat':
        return this.repeat(node, scope);
      default:
        return unreachable(node);
    }
  }

  private test(node: WhenNode, scope: Scope): string {
    const { context } = this;
    return context.at({ node: node.id, prop: 'test' }, () => test(node.test, scope, context).text);
  }

  private under(node: WhenNode, holds: boolean, scope: Scope): Scope {
    return narrowed(node.test, holds, scope, this.context);
  }

  private repeat(node: RepeatNode, scope: Scope): string {
    const { context } = this;
    const list = context.at({ node: node.id, prop: 'over' }, () =>
      context.compile(node.over, scope),
    );
    const { item: pattern, index } = node;
    const variable =
      pattern.type === 'name' ? context.variable(pattern.name) : context.fresh('_item');
    const item = path(variable, itemShape(only(list.shape, ARRAY)));
    let inner = takeApart(pattern, item, context).reduce(
      (at, { name, value }) => withVariable(at, name, value),
      scope,
    );
    let head = `{%-for ${variable} in ${atom(list)} -%}`;
    if (index !== undefined) {
      const counter = context.variable(index);
      inner = withVariable(inner, index, path(counter, COUNT));
      head += `{%-set ${counter} = loop.index0 -%}`;
    }
    return `${head}${this.list(node.children, inner)}{%-endfor-%}`;
  }
}
