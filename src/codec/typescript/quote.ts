import { printString } from '#core/expr/print.ts';

/** A string in double quotes, or in single ones where that saves escapes. */
export function quote(text: string): string {
  const double = text.split('"').length;
  const single = text.split("'").length;
  const plain = printString(text);
  if (double <= single) return plain;
  return `'${plain.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
