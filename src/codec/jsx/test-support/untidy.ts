/** Writes a document as people do: all sorts of blanks, brackets, comments and forms. */
import { lookup } from '#core/catalogue/registry.ts';
import { childrenIn, getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { ElementNode, Node, NodeId, PropValue } from '#core/doc/node.ts';
import {
  BINDING,
  printAt,
  printExpr,
  printLogicalOperand,
  printPattern,
} from '#core/expr/print.ts';
import { exprOf, flatAttribute } from '../attribute-text.ts';
import { overText, tagOf } from '../print-fresh.ts';

/** Numbers from 0 up to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Comments in it are `c1`, `c2`, … in this order. */
export function untidy(doc: Doc, seed: number): string {
  const random = randomFrom(seed);
  let comments = 0;
  const pick = <T>(...options: readonly T[]): T =>
    options[Math.floor(random() * options.length)] as T;
  const note = (): string => `c${(comments += 1)}`;
  const blank = (): string => pick('', ' ', '\n', '\n\n  ', '\n\t', '\n      ');
  const block = (): string =>
    random() < 0.15 ? pick(`/* ${note()} */`, `// ${note()}\n`, `/* ${note()}\n   more */`) : '';
  const gap = (): string => blank() + block() + blank();
  /** At least one blank. */
  const space = (): string => pick(' ', '\n  ', '\n', `\n    ${block()}`, `  ${block()} `);
  const jsxGap = (): string => {
    const comment =
      random() < 0.2
        ? pick(`{/* ${note()} */}`, `\n  {/* ${note()}\n     more */}`, `{ // ${note()}\n}`)
        : '';
    return blank() + comment + blank();
  };

  const attribute = (prop: string, value: PropValue): string => {
    const flat = flatAttribute(prop, value);
    if (!flat.startsWith(`${prop}={`) || random() < 0.6) return flat;
    return `${prop} = {${blank()}${printExpr(exprOf(value))}${blank()}}`;
  };

  const textual = (node: ElementNode): string | undefined => {
    const component = lookup(node.type);
    const prop = component?.textProp;
    if (!prop || component.children.mode !== 'none' || random() < 0.5) return undefined;
    const value = node.props[prop];
    if (value?.kind !== 'literal' || typeof value.value !== 'string') return undefined;
    return /^[\w"]+( [\w"]+)*$/.test(value.value) ? prop : undefined;
  };

  const element = (node: ElementNode): string => {
    const text = textual(node);
    const tag = tagOf(node.type);
    const type = tag === node.type ? '' : ` type=${JSON.stringify(node.type)}`;
    const attributes = Object.entries(node.props)
      .filter(([prop]) => prop !== text)
      .map(([prop, value]) => space() + attribute(prop, value));
    const open = `<${tag}${type}${attributes.join('')}${pick('', '', ' ', '\n')}`;
    if (text !== undefined) {
      const value = node.props[text];
      return `${open}>${blank()}${value?.kind === 'literal' && typeof value.value === 'string' ? value.value : ''}${blank()}</${tag}>`;
    }
    if (node.children.length === 0 && random() < 0.7) return `${open}/>`;
    return `${open}>${jsxList(node.children)}</${tag}>`;
  };

  const jsxList = (ids: readonly NodeId[]): string =>
    ids.map((id) => jsxGap() + jsxItem(getNode(doc, id))).join('') + jsxGap();

  const jsxItem = (node: Node): string => {
    if (node.kind === 'element') return random() < 0.95 ? element(node) : `{${element(node)}}`;
    if (node.kind === 'fragment' && random() < 0.5) return `<>${jsxList(node.children)}</>`;
    return `{${gap()}${expression(node)}${gap()}}`;
  };

  const arrayList = (ids: readonly NodeId[]): string => {
    const items = ids.map((id) => {
      const node = getNode(doc, id);
      const spread = node.kind === 'repeat' && random() < 0.8 ? '...' : '';
      return `${gap()}${spread}${bracketed(expression(node))}${gap()}`;
    });
    return items.join(',') + (items.length > 0 && random() < 0.4 ? `,${gap()}` : '');
  };

  const bracketed = (code: string): string => (random() < 0.3 ? `(${gap()}${code}${gap()})` : code);

  /** Children where one expression is wanted. */
  const branch = (ids: readonly NodeId[], operand: boolean): string => {
    const [only] = ids;
    const node = only === undefined ? undefined : getNode(doc, only);
    if (!node) return pick('null', '[]', '<></>');
    if (ids.length === 1 && node.kind !== 'fragment' && random() < 0.8) {
      const code = expression(node);
      return operand && node.kind === 'when' ? `(${gap()}${code}${gap()})` : bracketed(code);
    }
    return bracketed(random() < 0.5 ? `<>${jsxList(ids)}</>` : `[${arrayList(ids)}]`);
  };

  /** A brace right after `=>` would open a block. */
  const body = (code: string): string => (code.startsWith('{') ? `(${code})` : code);

  const expression = (node: Node): string => {
    switch (node.kind) {
      case 'element':
        return element(node);
      case 'fragment':
        return random() < 0.5 ? `<>${jsxList(node.children)}</>` : `[${arrayList(node.children)}]`;
      case 'repeat': {
        const params = [printPattern(node.item), ...(node.index === undefined ? [] : [node.index])];
        return `${overText(node.over)}${pick('', '\n  ')}.map((${params.join(pick(',', ', ', ',\n'))}) =>${gap()}${body(branch(node.children, false))}${blank()})`;
      }
      case 'when': {
        const otherwise = childrenIn(node, 'otherwise');
        if (otherwise.length === 0 && random() < 0.6) {
          return `${printLogicalOperand('&&', node.test, 0)}${pick(' ', '\n')}&&${gap()}${branch(node.children, true)}`;
        }
        const test = printAt(node.test, BINDING.conditional + 1);
        return `${test}${space()}?${gap()}${branch(node.children, false)}${gap()}:${gap()}${branch(otherwise, false)}`;
      }
    }
  };
  if (doc.root === null) return '';
  return `${gap()}${bracketed(expression(getNode(doc, doc.root)))}${gap()}${pick('', ';', '\n')}`;
}
