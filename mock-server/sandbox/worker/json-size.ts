/**
 * How large a value is as JSON, without writing it: writing 50 MB takes long enough to be mistaken
 * for a hang. Counting ends where it is more than can be taken, so what it costs has a bound too.
 */

/** Widgets of chatkit-node: their JSON is their own entries, whatever `toJSON` does besides. */
const ownEntries = Symbol.for('chatkit-node.own-entries');

/**
 * Bytes of UTF-8. Above `most` it is the count so far, of which only that it is more is sure. Nulls
 * count nothing, as the wire may leave them out. Null where there is no JSON: writing says why.
 */
export function jsonSize(value: unknown, most: number): number | null {
  const count: Count = { bytes: 0, most, above: [] };
  try {
    add(value, count);
    return count.bytes;
  } catch {
    // A value inside itself, nested too deeply for the stack, or one that throws when it is read.
    return null;
  }
}

interface Count {
  bytes: number;
  readonly most: number;
  /** The objects around the one that is counted. */
  readonly above: object[];
}

function add(value: unknown, count: Count): void {
  switch (typeof value) {
    case 'string':
      count.bytes += stringSize(value, count.most - count.bytes);
      return;
    case 'number':
    case 'boolean':
      count.bytes += String(value).length;
      return;
    case 'object':
      if (value !== null) addObject(value, count);
      return;
    default:
      return;
  }
}

function addObject(value: object, count: Count): void {
  const { above } = count;
  for (let i = 0; i < above.length; i++) if (above[i] === value) throw new TypeError('A cycle');
  above[above.length] = value;
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function' && !(ownEntries in value)) add(toJSON.call(value), count);
  else if (Array.isArray(value)) addList(value, count);
  else addEntries(value as Record<string, unknown>, count);
  above.length -= 1;
}

function addList(list: readonly unknown[], count: Count): void {
  count.bytes += '[]'.length;
  for (let i = 0; i < list.length && count.bytes <= count.most; i++) {
    if (i > 0) count.bytes += ','.length;
    add(list[i], count);
  }
}

function addEntries(entries: Record<string, unknown>, count: Count): void {
  count.bytes += '{}'.length;
  const keys = Object.keys(entries);
  let first = true;
  for (let i = 0; i < keys.length && count.bytes <= count.most; i++) {
    const key = keys[i] ?? '';
    const entry = entries[key];
    if (entry === undefined || entry === null) continue;
    if (!first) count.bytes += ','.length;
    first = false;
    count.bytes += stringSize(key, count.most - count.bytes) + ':'.length;
    add(entry, count);
  }
}

/** With its quotes. A text that is too long for certain is not looked at. */
function stringSize(text: string, most: number): number {
  let bytes = text.length + '""'.length;
  for (let i = 0; i < text.length && bytes <= most; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) {
      if (!isSurrogate(code)) bytes += code < 0x800 ? 1 : 2;
      else if (isPair(code, text.charCodeAt(i + 1))) {
        // Four bytes for the two.
        bytes += 2;
        i++;
      } else bytes += ESCAPED;
    } else if (code < 0x20) bytes += hasShortEscape(code) ? 1 : ESCAPED;
    else if (code === QUOTE || code === BACKSLASH) bytes += 1;
  }
  return bytes;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** What `\u0001` is longer than one letter. */
const ESCAPED = '\\u0001'.length - 1;

/** \b \t \n \f \r */
function hasShortEscape(code: number): boolean {
  return code >= 0x08 && code <= 0x0d && code !== 0x0b;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}

function isPair(high: number, low: number): boolean {
  return high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}
