/** Names of Python, made from what people call their widgets. */
import { kebabCase } from '#core/project/naming.ts';

const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except ' +
    'finally for from global if import in is lambda nonlocal not or pass raise return try while ' +
    'with yield'
  ).split(' '),
);

/** What stands at the head of a module: a function of this name would hide it. */
const TAKEN: ReadonlySet<string> = new Set([
  'print',
  'list',
  'dict',
  'str',
  'float',
  'bool',
  'sample',
]);

export function isPythonIdentifier(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) && !KEYWORDS.has(text);
}

/** `Edit todo` is `edit_todo`, for functions and modules. */
export function snakeCase(name: string): string {
  const text = kebabCase(name).replaceAll('-', '_');
  return isPythonIdentifier(text) && !TAKEN.has(text) ? text : `widget_${text}`;
}
