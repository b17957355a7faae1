/** Names made from what people call their widgets, for code and files. */
import { isVariableName } from '../expr/print.ts';

/** Words of a name, in ASCII: `Édit todo #2` has `Edit`, `todo`, `2`. */
function words(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
  const spaced = plain.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2');
  return spaced.match(/[A-Za-z0-9]+/g) ?? [];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `Edit todo` is `editTodo`. Names without a Latin letter or digit are `widget`. */
export function camelCase(name: string): string {
  const [first = 'widget', ...rest] = words(name);
  const text = first.toLowerCase() + rest.map(capital).join('');
  // A digit in front and words of the language are no variables.
  return isVariableName(text) ? text : `widget${capital(text)}`;
}

/** `Edit todo` is `EditTodo`. */
export function pascalCase(name: string): string {
  return capital(camelCase(name));
}

/** `Edit todo` is `edit-todo`, for files. */
export function kebabCase(name: string): string {
  const parts = words(name);
  return parts.length === 0 ? 'widget' : parts.map((word) => word.toLowerCase()).join('-');
}

/** The name, or the first of `name2`, `name3` … that is not taken. */
export function freeIdentifier(name: string, taken: Iterable<string>): string {
  return firstFree(taken, (count) => (count === 1 ? name : `${name}${count}`));
}

/** The title, or the first of `Title 2`, `Title 3` … that is not taken. Counts on from its own number. */
export function freeTitle(title: string, taken: Iterable<string>): string {
  const [, stem = title, number] = /^(.*?) (\d+)$/.exec(title) ?? [];
  const start = number === undefined ? 1 : Number(number);
  return firstFree(taken, (count) => {
    const at = start + count - 1;
    return at === 1 ? stem : `${stem} ${at}`;
  });
}

function firstFree(taken: Iterable<string>, name: (count: number) => string): string {
  const names = new Set(taken);
  let count = 1;
  while (names.has(name(count))) count += 1;
  return name(count);
}
