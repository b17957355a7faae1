/** What a printed value is made of. Anything that can be cloned may arrive here. */
import { formatValue, isNote } from '#state/session/format-value.ts';

export interface ValuePart {
  readonly label: string;
  readonly value: unknown;
}

/** Null: there is nothing inside. */
export function partsOf(value: unknown): readonly ValuePart[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (value instanceof Date || value instanceof RegExp || isNote(value)) return null;
  if (value instanceof Error) return errorParts(value);
  if (value instanceof Map) {
    return [...value].map(([key, part]) => ({ label: `${formatValue(key)} =>`, value: part }));
  }
  if (value instanceof Set) return [...value].map((part, i) => ({ label: `${i}:`, value: part }));
  const parts = Object.entries(value).map(([key, part]: [string, unknown]) => ({
    label: `${key}:`,
    value: part,
  }));
  return parts.length > 0 ? parts : null;
}

function errorParts({ message, stack, cause }: Error): readonly ValuePart[] {
  const parts: ValuePart[] = [{ label: 'message:', value: message }];
  if (stack !== undefined) parts.push({ label: 'stack:', value: stack });
  if (cause !== undefined) parts.push({ label: 'cause:', value: cause });
  return parts;
}

const LONGEST = 160;

/** One line for a value, open or not. */
export function previewOf(value: unknown): string {
  const text = value instanceof Error ? `${value.name}: ${value.message}` : formatValue(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
