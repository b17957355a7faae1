/** Names: which a template can use as they are, and fresh ones for its own needs. */

/** Words that Jinja, or its macros, keep for themselves. */
const WORDS: ReadonlySet<string> = new Set([
  'not',
  'none',
  'None',
  'true',
  'True',
  'false',
  'False',
  'self',
  'super',
  'loop',
  'caller',
  'varargs',
  'kwargs',
  'and',
  'or',
  'in',
  'is',
  'if',
  'elif',
  'else',
  'recursive',
  '_c',
]);

/** Functions every template has; data of the same name hides them. */
export const GLOBALS: ReadonlySet<string> = new Set([
  'range',
  'dict',
  'lipsum',
  'cycler',
  'joiner',
  'namespace',
]);

/** Words Jinja does not read as a name anywhere, not even at the head. */
export const UNREADABLE: ReadonlySet<string> = new Set([
  'not',
  'none',
  'None',
  'true',
  'True',
  'false',
  'False',
  'self',
]);

const NAME = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;

/** Whether Python takes it as a name, and as this name. */
export function isPythonName(name: string): boolean {
  return NAME.test(name) && name.normalize('NFKC') === name;
}

/** A variable a template can call so, anywhere. */
export function isPlainName(name: string): boolean {
  return isPythonName(name) && !WORDS.has(name);
}

/** Gives names that nothing else in the template has. */
export class Names {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  fresh(wish: string): string {
    let name = wish;
    for (let i = 2; this.taken.has(name); i += 1) name = `${wish}${i}`;
    this.taken.add(name);
    return name;
  }
}

/**
 * What Python's dicts, lists, texts and numbers have as attributes: `order.items` would be a
 * method, so such a key is read as `order["items"]`.
 */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'clear copy fromkeys get items keys pop popitem setdefault update values ' +
    'append count extend index insert remove reverse sort ' +
    'capitalize casefold center encode endswith expandtabs find format format_map isalnum isalpha ' +
    'isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper ' +
    'join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex ' +
    'rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate ' +
    'upper zfill as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag ' +
    'numerator real to_bytes fromhex hex is_integer'
  ).split(' '),
);

/** Attributes of a dict alone. */
const DICT_ATTRIBUTES: ReadonlySet<string> = new Set(
  'clear copy fromkeys get items keys pop popitem setdefault update values'.split(' '),
);

/** Whether Python finds something else than the key when it is read with a dot. */
export function isAttribute(key: string, ofDict: boolean): boolean {
  return key.startsWith('__') || (ofDict ? DICT_ATTRIBUTES : ATTRIBUTES).has(key);
}

/** A key that can stand after a dot. */
export function isDotted(key: string): boolean {
  // After a dot Jinja reads any name, and hands it on as it is written.
  return /^[A-Za-z_]\w*$/.test(key);
}
