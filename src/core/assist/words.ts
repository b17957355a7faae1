/** Types and values in few words, for the right edge of a suggestion and for hovers. */
import type { Prop, PropKind } from '../catalogue/prop.ts';
import { alternatives } from '../expr/type.ts';
import type { Type } from '../expr/type.ts';
import { isJsonObject } from '../json.ts';
import type { Json } from '../json.ts';
import { unreachable } from '../result.ts';

const LONGEST = 40;

export function typeWords(type: Type): string {
  const names = alternatives(type).map((one): string => {
    switch (one.kind) {
      case 'array': {
        const item = typeWords(one.item);
        return item === 'any' ? 'list' : `${item.includes(' ') ? `(${item})` : item}[]`;
      }
      case 'object':
        return 'object';
      case 'unknown':
        return 'any';
      default:
        return one.kind;
    }
  });
  const known = names.filter((name) => name !== 'undefined');
  return known.length < names.length && known.length > 0
    ? `${known.join(' | ')}?`
    : names.join(' | ');
}

export function valueWords(value: Json | undefined): string {
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`;
  if (isJsonObject(value)) {
    const keys = Object.keys(value);
    return keys.length === 0 ? '{}' : cut(`{ ${keys.join(', ')} }`);
  }
  return cut(JSON.stringify(value));
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

export function kindWords(kind: PropKind): string {
  switch (kind.kind) {
    case 'string':
      return 'text';
    case 'number':
      return kind.integer ? 'whole number' : 'number';
    case 'boolean':
      return 'true or false';
    case 'enum':
      return cut(kind.values.join(' | '));
    case 'integerOrEnum':
      return `number | ${kind.values.join(' | ')}`;
    case 'icon':
      return 'icon';
    case 'color':
      return 'colour';
    case 'length':
      return kind.unit === 'ratio' ? 'ratio' : kind.unit === 'factor' ? 'factor' : 'length';
    case 'spacing':
      return kind.objectOnly ? 'sides' : 'length or sides';
    case 'border':
      return 'border';
    case 'date':
      return 'date';
    case 'action':
      return 'action';
    case 'cardAction':
      return 'button';
    case 'status':
      return 'status';
    case 'editable':
      return 'field';
    case 'options':
      return 'list of options';
    case 'chartData':
      return 'list of rows';
    case 'series':
      return 'list of series';
    case 'xAxis':
      return 'axis';
    default:
      return unreachable(kind);
  }
}

/** The prop's sentence, and its default where that is known. */
export function propDoc({ doc, default: fallback, required }: Prop): string {
  const needed = required ? ' Required.' : '';
  return fallback === undefined
    ? `${doc}${needed}`
    : `${doc}${needed} Default: ${JSON.stringify(fallback)}.`;
}
