/** Functions and their parameters. */
import type * as acorn from 'acorn';
import type { Pattern } from './ast.ts';
import { isForbiddenKey, isReservedName } from './methods.ts';
import { report } from './reading.ts';
import type { Reading } from './reading.ts';

/** Narrows to an arrow whose body is an expression; reports the others. */
export function checkArrow(
  node: acorn.ArrowFunctionExpression,
  reading: Reading,
): node is acorn.ArrowFunctionExpression & { body: acorn.Expression } {
  if (node.async) {
    report(reading, 'expr/async', "A view can't wait; take `async` away.", node);
    return false;
  }
  if (node.body.type === 'BlockStatement') {
    report(
      reading,
      'expr/block',
      'Write the result right after `=>`, without braces and `return`.',
      node.body,
    );
    return false;
  }
  return true;
}

export function fromPattern(node: acorn.Pattern, reading: Reading): Pattern {
  switch (node.type) {
    case 'Identifier':
      if (isReservedName(node.name) || isForbiddenKey(node.name)) {
        report(
          reading,
          'expr/forbidden-name',
          `\`${node.name}\` can't name a variable; choose another name.`,
          node,
        );
      }
      return { type: 'name', name: node.name };
    case 'ObjectPattern':
      return {
        type: 'objectPattern',
        entries: node.properties.flatMap((property) => {
          const key = property.type === 'Property' ? plainKey(property) : undefined;
          if (property.type !== 'Property' || key === undefined || isForbiddenKey(key)) {
            report(
              reading,
              'expr/pattern',
              'Name each key here, such as `({ id, name }) =>`.',
              property,
            );
            return [];
          }
          return [{ key, value: fromPattern(property.value, reading) }];
        }),
      };
    case 'ArrayPattern':
      return {
        type: 'arrayPattern',
        items: node.elements.map((item) => item && fromPattern(item, reading)),
      };
    case 'AssignmentPattern':
      report(
        reading,
        'expr/pattern',
        'A parameter has no default here; write `??` where it is used.',
        node,
      );
      return fromPattern(node.left, reading);
    default:
      report(reading, 'expr/pattern', 'Name the parameters one by one, without `...`.', node);
      return { type: 'name', name: '_' };
  }
}

/** The key of a property when it is written plainly. */
export function plainKey(property: acorn.Property | acorn.AssignmentProperty): string | undefined {
  if (property.computed) return undefined;
  if (property.key.type === 'Identifier') return property.key.name;
  return property.key.type === 'Literal' ? String(property.key.value) : undefined;
}
