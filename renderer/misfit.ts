/**
 * Says when a prop's value is of a wrong type. A word nobody knows, or half an object, is not: newer
 * servers may mean something by it, so the element is drawn without it.
 */
import type { PropKind } from '#core/catalogue/prop.ts';
import { isJsonObject, type Json } from '#core/json.ts';

type Form = 'text' | 'a number' | 'yes or no' | 'an object' | 'a list';

/** `gap takes a number or text, not a list`; null where the type is right. */
export function misfitIn(name: string, kind: PropKind, value: Json): string | null {
  const form = formOf(value);
  const { says, takes } = wanted(kind);
  return form === null || takes.includes(form) ? null : `${name} takes ${says}, not ${form}`;
}

function formOf(value: Json): Form | null {
  if (Array.isArray(value)) return 'a list';
  if (isJsonObject(value)) return 'an object';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'yes or no';
    default:
      return null;
  }
}

interface Wanted {
  readonly says: string;
  readonly takes: readonly Form[];
}

/** Simple values stand for each other, as they do for older servers. */
const SIMPLE: readonly Form[] = ['text', 'a number', 'yes or no'];

function wanted(kind: PropKind): Wanted {
  switch (kind.kind) {
    case 'string':
    case 'icon':
    case 'date':
    case 'enum':
      return { says: 'text', takes: SIMPLE };
    case 'number':
      return { says: 'a number', takes: SIMPLE };
    case 'boolean':
      return { says: 'yes or no', takes: SIMPLE };
    case 'integerOrEnum':
    case 'length':
      return { says: 'a number or text', takes: SIMPLE };
    case 'spacing':
    case 'border':
      return { says: 'a number or an object', takes: [...SIMPLE, 'an object'] };
    case 'color':
    case 'xAxis':
      return { says: 'text or an object', takes: ['text', 'an object'] };
    case 'action':
    case 'cardAction':
    case 'status':
      return { says: 'an object', takes: ['an object'] };
    case 'editable':
      return { says: 'an object', takes: ['an object', 'yes or no'] };
    case 'options':
    case 'chartData':
    case 'series':
      return { says: 'a list', takes: ['a list'] };
    default:
      return kind satisfies never;
  }
}
