/** Sentences for JavaScript that is outside the language: what to write instead. */
import { problem } from '../result.ts';
import type { Problem } from '../result.ts';
import type { Expr } from './ast.ts';

interface Refused {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly operator?: string;
  readonly regex?: unknown;
}

const BY_TYPE: Readonly<Record<string, readonly [code: string, message: string]>> = {
  AssignmentExpression: [
    'expr/assignment',
    "A view can't assign; compare with `===`, or compute the value in the data.",
  ],
  UpdateExpression: ['expr/assignment', "A view can't count up; write `value + 1`."],
  SequenceExpression: ['expr/sequence', 'Only one value can stand here; take the comma away.'],
  ThisExpression: ['expr/this', '`this` has no meaning in a view; write the name of a data key.'],
  NewExpression: [
    'expr/new',
    "A view can't create objects with `new`; compute the value in the server and pass it as data.",
  ],
  AwaitExpression: ['expr/async', "A view can't wait; take `await` away."],
  YieldExpression: ['expr/async', "A view can't yield; take `yield` away."],
  ImportExpression: ['expr/import', "A view can't load code; take the import away."],
  TaggedTemplateExpression: ['expr/tag', 'Write the template without a function before it.'],
  ArrowFunctionExpression: [
    'expr/callback',
    'A function can only be given to .map, .filter, .find, .some or .every.',
  ],
  FunctionExpression: ['expr/callback', 'Write `(item) => …` instead of `function`.'],
  ClassExpression: ['expr/class', "A view can't hold a class."],
  CallExpression: [
    'expr/call',
    'Only a method written after a dot can be called, such as `items.join(", ")`.',
  ],
  PrivateIdentifier: ['expr/private', 'Write the key without `#`.'],
  Super: ['expr/this', '`super` has no meaning in a view.'],
  MetaProperty: ['expr/import', '`import.meta` has no meaning in a view.'],
  JSXElement: ['expr/element', "An element can't stand here; elements are children, not values."],
  JSXFragment: ['expr/element', "Elements can't stand here; elements are children, not values."],
};

const BY_OPERATOR: Readonly<Record<string, string>> = {
  typeof: 'A view has no `typeof`; compare with `!= null`, or ask for the value in the data.',
  void: 'Write `undefined`.',
  delete: "A view can't delete; leave the key out of the data.",
  in: 'Write `object[key] != null` instead of `in`.',
  instanceof: 'A view has no `instanceof`.',
  '**': 'Write the multiplication out, such as `x * x`.',
};

/** Reports a node that has no place in the language, and stands in for it. */
export function refusal(node: Refused, reading: { readonly problems: Problem[] }): Expr {
  const [code, message] = reason(node);
  reading.problems.push(problem(code, message, { range: { start: node.start, end: node.end } }));
  return { type: 'literal', value: undefined };
}

function reason(node: Refused): readonly [code: string, message: string] {
  if (node.type === 'Literal') {
    return node.regex
      ? ['expr/pattern-literal', 'A view has no regular expressions; give a string.']
      : ['expr/number', 'Write a plain number, without `n`.'];
  }
  if (node.operator !== undefined && !BY_TYPE[node.type]) {
    const message = BY_OPERATOR[node.operator];
    return [
      'expr/operator',
      message ??
        `A view has no \`${node.operator}\`; compute the value in the server and pass it as data.`,
    ];
  }
  return BY_TYPE[node.type] ?? ['expr/unsupported', "This can't stand in a view."];
}
