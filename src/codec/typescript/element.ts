/** Elements as instances of their classes, and repeats and conditions between them. */
import { accepts, isPart } from '#core/catalogue/nesting.ts';
import { lookup } from '#core/catalogue/registry.ts';
import type { Component } from '#core/catalogue/component.ts';
import { getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import { joinedFields } from '#core/doc/fields.ts';
import type { ElementNode, NodeId, RepeatNode, WhenNode } from '#core/doc/node.ts';
import { standingElements } from '#core/doc/tree.ts';
import { toExpr } from '#core/doc/value.ts';
import { BINDING, printKey } from '#core/expr/print.ts';
import { unreachable } from '#core/result.ts';
import { compileAction } from './action.ts';
import { arrowArgument, linked } from './call.ts';
import { at, castOver, code, nonNull, property } from './code.ts';
import type { Code } from './code.ts';
import type { Context, Scope } from './context.ts';
import { expectedOf } from './expected.ts';
import { compileConditional } from './expression.ts';
import { compileFor } from './fit.ts';
import type { Place } from './fit.ts';
import { enclose } from './layout.ts';
import type { Layout } from './layout.ts';
import { className } from './names.ts';
import { quote } from './quote.ts';
import { bindParams, callbackTypes } from './pattern.ts';
import { ANY, arrayOf, isAny, isNullable, onlyList, withoutNullish } from './type.ts';

/** One place in a list of children: an element or null, or a list of them. */
export interface Item {
  readonly many: boolean;
  readonly code: Code;
}

export class ElementWriter {
  constructor(
    private readonly doc: Doc,
    private readonly context: Context,
  ) {}

  /** What a node gives, in order. */
  items(id: NodeId, scope: Scope): readonly Item[] {
    const node = getNode(this.doc, id);
    switch (node.kind) {
      case 'element':
        return [{ many: false, code: this.element(node, scope) }];
      case 'fragment':
        return this.itemsOf(node.children, scope);
      case 'when':
        return this.when(node, scope);
      case 'repeat':
        return [{ many: true, code: this.repeat(node, scope) }];
      default:
        return unreachable(node);
    }
  }

  itemsOf(ids: readonly NodeId[], scope: Scope): readonly Item[] {
    return ids.flatMap((id) => this.items(id, scope));
  }

  private when(node: WhenNode, scope: Scope): readonly Item[] {
    const sides = [node.children, node.otherwise];
    // A first look at the branches: one element each stands by itself, more make lists.
    const single = sides.every((ids) => this.standAlone(ids));
    const side = (ids: readonly NodeId[]) => (inner: Scope) => {
      const items = this.itemsOf(ids, inner);
      return single ? (items[0]?.code ?? code('null', ANY)) : listOf(items);
    };
    const whole = compileConditional(
      node.test,
      side(node.children),
      side(node.otherwise),
      scope,
      this.context,
    );
    return [{ many: !single, code: whole }];
  }

  /** Gives at most one element, without a list. */
  private standAlone(ids: readonly NodeId[]): boolean {
    const [first, ...others] = ids;
    if (first === undefined) return true;
    const node = getNode(this.doc, first);
    if (others.length > 0) return false;
    switch (node.kind) {
      case 'element':
        return true;
      case 'repeat':
        return false;
      case 'fragment':
        return this.standAlone(node.children);
      case 'when':
        return this.standAlone(node.children) && this.standAlone(node.otherwise);
      default:
        return unreachable(node);
    }
  }

  private repeat(node: RepeatNode, scope: Scope): Code {
    const { context } = this;
    const over = listCode(context.compile(node.over, scope));
    const patterns =
      node.index === undefined
        ? [node.item]
        : [node.item, { type: 'name', name: node.index } as const];
    const { scope: inside, print } = bindParams(patterns, callbackTypes(over.type), scope, context);
    const items = this.itemsOf(node.children, inside);
    const [only, ...others] = items;
    const single = only && others.length === 0;
    const body = single ? only.code : listOf(items);
    const method = single && !only.many ? 'map' : 'flatMap';
    const call = [`.${method}`, arrowArgument(print(), body)];
    return linked(over, call, arrayOf(ANY), true);
  }

  private element(node: ElementNode, scope: Scope): Code {
    const component = lookup(node.type);
    return component ? this.known(node, component, scope) : this.unknown(node, scope);
  }

  private unknown(node: ElementNode, scope: Scope): Code {
    const name = this.context.use('DynamicWidget');
    const props = Object.entries(node.props).map(([prop, value]) =>
      property(printKey(prop), this.context.compile(toExpr(value), scope)),
    );
    const children = this.itemsOf(node.children, scope);
    const all = [
      property('type', code(quote(node.type), ANY)),
      ...props,
      ...(node.children.length === 0 ? [] : [property('children', listOf(children))]),
    ];
    return construct(name, all);
  }

  private known(node: ElementNode, component: Component, scope: Scope): Code {
    const name = this.context.use(className(node.type));
    const parts: Layout[] = [];
    const strange: Layout[] = [];
    const given = new Set<string>();
    for (const [prop, value] of Object.entries(node.props)) {
      if (prop === 'type' || prop === 'children') continue;
      if (value.kind === 'literal' && value.value === null) continue;
      const known = component.props[prop];
      const expr = toExpr(value);
      if (!known) {
        strange.push(property(printKey(prop), this.context.compile(expr, scope)));
        continue;
      }
      given.add(prop);
      const place: Place = {
        expected: expectedOf(known.kind, `${name}Props["${prop}"]`),
        optional: !known.required,
        action: (action, inner) =>
          compileAction(action, joinedFields(this.doc, node.id), inner, this.context),
      };
      parts.push(property(printKey(prop), compileFor(expr, place, scope, this.context)));
    }
    const children = this.children(node, component, scope);
    if (children && component.children.mode === 'none') strange.push(children);
    else if (children) parts.push(children);
    if (strange.length > 0) {
      const others = enclose('{', strange, '}', { space: true });
      parts.push(['...(', others, ' as object)']);
    }
    const complete =
      Object.entries(component.props).every(
        ([prop, { required }]) => !required || given.has(prop),
      ) &&
      (children !== null || !needsChildren(component));
    return construct(name, parts, complete ? undefined : this.propsType(name));
  }

  private propsType(name: string): string {
    const type = `${name}Props`;
    this.context.useTypes([type]);
    return type;
  }

  private children(node: ElementNode, component: Component, scope: Scope): Layout | null {
    if (node.children.length === 0) return null;
    const items = this.itemsOf(node.children, scope);
    const single = component.children.mode === 'one';
    const value = single ? firstOf(items) : listOf(items);
    const legal = node.children
      .flatMap((child) => standingElements(this.doc, child))
      .every((child) => fitsInto(child.type, component));
    if (legal || component.children.mode === 'none') return property('children', value);
    const type = `${this.propsType(className(node.type))}["children"]`;
    return property('children', castOver(value, type, ANY));
  }
}

/** ChatKit's types ask for children here. */
function needsChildren(component: Component): boolean {
  return component.category === 'container' || component.children.mode === 'one';
}

/** Whether the declarations of the package take a component inside another. */
function fitsInto(type: string, parent: Component): boolean {
  const child = lookup(type);
  const rule = parent.children;
  if (!child) return rule.mode === 'one' || (rule.mode === 'many' && rule.accepts === 'any');
  return accepts(parent, child) || (rule.mode === 'one' && !child.root && !isPart(child));
}

/** The list that a repeat runs over; a cast where the compiler could not know it is one. */
function listCode(over: Code): Code {
  if (isAny(over.type)) return castOver(over, 'any[]', arrayOf(ANY));
  const list = withoutNullish(over.type);
  if (!onlyList(list) || Object.keys(list).length === 0)
    return castOver(over, 'any[]', arrayOf(ANY));
  return isNullable(over.type) ? nonNull(over) : over;
}

/** All items as one list. */
function listOf(items: readonly Item[]): Code {
  const [only, ...others] = items;
  if (only?.many && others.length === 0) return only.code;
  const parts = items.map(({ many, code: part }): Layout =>
    many ? ['...', at(part, BINDING.conditional + 1)] : part.layout,
  );
  return code(enclose('[', parts, ']'), arrayOf(ANY), BINDING.primary, 'block');
}

/** The first of the items, which may be missing. */
export function firstOf(items: readonly Item[]): Code {
  const [only, ...others] = items;
  if (only && !only.many && others.length === 0) return only.code;
  return code([at(listOf(items), BINDING.member), '[0]'], ANY, BINDING.member);
}

function construct(name: string, parts: readonly Layout[], as?: string): Code {
  const props = enclose('{', parts, '}', { space: true });
  const layout = [`new ${name}(`, props, as === undefined ? '' : ` as ${as}`, ')'];
  return code(layout, ANY, BINDING.member);
}
