import type { PropKind } from '#core/catalogue/prop.ts';
import { known } from '#core/doc/known.ts';
import type { PropValue } from '#core/doc/node.ts';
import { shapeOf } from '#core/doc/rules/kinds.ts';
import { checkKnown } from '#core/doc/rules/shape.ts';
import type { Fault } from '#core/doc/rules/shape.ts';

export function faultsOf(kind: PropKind, value: PropValue | undefined): readonly Fault[] {
  return checkKnown(shapeOf(kind), known(value), '');
}

/** What is wrong with a value, as a sentence: "Takes a number, not "x"." */
export function faultOf(kind: PropKind, value: PropValue | undefined): string | undefined {
  const fault = faultsOf(kind, value)[0];
  return fault && sentence(fault);
}

export function sentence({ path, says }: Fault): string {
  if (path !== '') return `${path.replace(/^\./, '')} ${says}`;
  return says.charAt(0).toUpperCase() + says.slice(1);
}
