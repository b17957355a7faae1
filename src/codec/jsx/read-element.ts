/** What an element says about itself: its type, and its props from attributes and text. */
import type * as acorn from 'acorn';
import { lookup } from '#core/catalogue/registry.ts';
import type { Attribute } from '#core/doc/layout.ts';
import { bound, literal } from '#core/doc/node.ts';
import type { PropValue } from '#core/doc/node.ts';
import type { Expr } from '#core/expr/ast.ts';
import { fromEstree } from '#core/expr/from-estree.ts';
import { exprToJson } from '#core/expr/literals.ts';
import { bare, report } from '#core/expr/reading.ts';
import type { Reading } from '#core/expr/reading.ts';
import { problem } from '#core/result.ts';
import type { TextRange } from '#core/result.ts';
import { asCode } from './estree.ts';
import type { JsxAttribute, JsxElement, JsxSpreadAttribute } from './estree.ts';
import { fixedTexts } from './fixed-texts.ts';
import { collapseText } from './read-text.ts';
import { ANY_TYPE } from './tag-names.ts';

export interface ElementFacts {
  readonly type: string;
  readonly props: Readonly<Record<string, PropValue>>;
  /** Null when the tag is written in a way that is only kept whole. */
  readonly attributes: readonly Attribute[] | null;
  /** What is between the tags is the text of a prop, not a list of children. */
  readonly textual: boolean;
  readonly fixed: readonly TextRange[];
}

interface Building {
  readonly props: Record<string, PropValue>;
  readonly attributes: Attribute[];
  readonly fixed: TextRange[];
  /** All attributes are plain ones, each its own prop. */
  plain: boolean;
  /** The type said by `<Component type="…">`. */
  type: string | undefined;
}

export function readElementFacts(code: JsxElement, reading: Reading, depth: number): ElementFacts {
  const { openingElement: opening } = code;
  const tag = reading.text.slice(opening.name.start, opening.name.end).replace(/\s/g, '');
  const building: Building = { props: {}, attributes: [], fixed: [], plain: true, type: undefined };
  for (const attribute of opening.attributes) {
    if (attribute.type === 'JSXAttribute') readAttribute(tag, attribute, building, reading, depth);
    else readSpread(attribute, building, reading, depth);
  }
  const type = building.type ?? tag;
  const textual = readText(code, type, building, reading, depth);
  const { props, fixed, plain } = building;
  return { type, props, attributes: plain ? building.attributes : null, textual, fixed };
}

function readAttribute(
  tag: string,
  attribute: JsxAttribute,
  building: Building,
  reading: Reading,
  depth: number,
): void {
  const prop = reading.text.slice(attribute.name.start, attribute.name.end);
  const { start, end } = attribute;
  if (tag === ANY_TYPE && prop === 'type') {
    const value = readValue(attribute, building, reading, depth);
    if (value.kind === 'literal' && typeof value.value === 'string') {
      building.type = value.value;
      building.plain = false;
      return;
    }
  }
  const read = (): PropValue => readValue(attribute, building, reading, depth);
  addProp(prop, read, { start, end }, building, reading);
}

function refusedProp(prop: string): string | undefined {
  switch (prop) {
    case 'type':
      return "An element's type is its tag; take `type` away, or did you mean `inputType`?";
    case 'children':
      return 'Write the children between the tags.';
    case '__proto__':
      return "`__proto__` can't be a prop.";
    default:
      return undefined;
  }
}

function readValue(
  attribute: JsxAttribute,
  building: Building,
  reading: Reading,
  depth: number,
): PropValue {
  const { value } = attribute;
  if (!value) return literal(true);
  if (value.type === 'Literal') {
    if (reading.text.slice(value.start, value.end).includes('\n')) building.fixed.push(value);
    return literal(String(value.value));
  }
  if (value.type !== 'JSXExpressionContainer') {
    report(
      reading,
      'expr/element',
      "An element can't be a prop's value; write it between the tags.",
      value,
    );
    return literal(null);
  }
  if (value.expression.type === 'JSXEmptyExpression') {
    report(reading, 'view/prop', 'Write a value between the braces.', value);
    return literal(null);
  }
  // An element in the expression is reported there.
  const code = value.expression as acorn.Expression;
  const expr = fromEstree(code, reading, depth + 1);
  building.fixed.push(...fixedTexts(expr, reading.text));
  return propValue(expr);
}

function propValue(expr: Expr): PropValue {
  const json = exprToJson(expr);
  return json === undefined ? bound(expr) : literal(json);
}

/** `{...{ "data-x": 1 }}` names props that no attribute can; any other spread has no known keys. */
function readSpread(
  attribute: JsxSpreadAttribute,
  building: Building,
  reading: Reading,
  depth: number,
): void {
  const { start, end } = attribute;
  const expr = fromEstree(bare(attribute.argument), reading, depth + 1);
  const entries = expr.type === 'object' ? expr.entries : [null];
  building.fixed.push(...fixedTexts(expr, reading.text));
  if (entries.length !== 1) building.plain = false;
  for (const entry of entries) {
    if (entry?.type !== 'entry' || typeof entry.key !== 'string') {
      const message = 'Write each prop by name; a view must show which props it sets.';
      report(reading, 'view/spread', message, attribute);
      return;
    }
    addProp(entry.key, () => propValue(entry.value), { start, end }, building, reading);
  }
}

function addProp(
  prop: string,
  read: () => PropValue,
  range: TextRange,
  building: Building,
  reading: Reading,
): void {
  const refused = refusedProp(prop);
  if (refused) {
    report(reading, 'view/prop', refused, range);
    return;
  }
  if (Object.hasOwn(building.props, prop)) {
    building.plain = false;
    reading.problems.push(
      problem('view/prop-twice', `\`${prop}\` is set twice; the last one counts.`, {
        severity: 'warning',
        range,
      }),
    );
  }
  building.props[prop] = read();
  building.attributes.push({ prop, form: 'attribute', ...range });
}

/** `<Title>Hi {name}</Title>`: the text between the tags is the component's text prop. */
function readText(
  code: JsxElement,
  type: string,
  building: Building,
  reading: Reading,
  depth: number,
): boolean {
  const component = lookup(type);
  const prop = component?.textProp;
  if (!code.closingElement || !prop || component.children.mode !== 'none') return false;
  const parts = code.children.flatMap((child): Expr[] => {
    switch (child.type) {
      case 'JSXText': {
        const text = collapseText(child.value);
        return text === '' ? [] : [{ type: 'literal', value: text }];
      }
      case 'JSXExpressionContainer': {
        if (child.expression.type === 'JSXEmptyExpression') return [];
        const inner = asCode(child.expression as acorn.Expression);
        if (inner.type === 'JSXElement' || inner.type === 'JSXFragment') break;
        const expr = fromEstree(inner, reading, depth + 1);
        building.fixed.push(...fixedTexts(expr, reading.text));
        return [expr];
      }
      default:
    }
    report(reading, 'view/text-children', `<${type}> takes only text between its tags.`, child);
    return [];
  });
  const value = joinParts(parts);
  if (!value) return false;
  const range = { start: code.openingElement.end, end: code.closingElement.start };
  if (Object.hasOwn(building.props, prop)) {
    const message = `This text is the \`${prop}\` of <${type}>, which is also set in the tag; keep one of them.`;
    report(reading, 'view/text-twice', message, range);
  }
  building.props[prop] = value;
  building.attributes.push({ prop, form: 'text', ...range });
  return true;
}

function joinParts(parts: readonly Expr[]): PropValue | null {
  const shown = parts.filter(
    (part) =>
      !(
        part.type === 'literal' &&
        (part.value === null || (typeof part.value !== 'string' && typeof part.value !== 'number'))
      ),
  );
  const [only] = shown;
  // Blanks alone are layout.
  if (!only || shown.every((part) => part.type === 'literal' && String(part.value).trim() === '')) {
    return null;
  }
  if (shown.length === 1) return propValue(only);
  const quasis = [''];
  const values: Expr[] = [];
  for (const part of shown) {
    if (part.type === 'literal') quasis[quasis.length - 1] += String(part.value);
    else if (part.type === 'template') {
      part.quasis.forEach((quasi, i) => {
        const value = part.values[i];
        quasis[quasis.length - 1] += quasi;
        if (!value) return;
        values.push(value);
        quasis.push('');
      });
    } else {
      values.push(part);
      quasis.push('');
    }
  }
  return values.length === 0
    ? literal(quasis.join(''))
    : bound({ type: 'template', quasis, values });
}
