import type { JSX } from 'react';
import type { PropKind } from '#core/catalogue/prop.ts';
import { BoundField } from '../bind/BoundField.tsx';
import { isOpen } from '../part.ts';
import type { Part } from '../part.ts';
import { faultsOf } from './fault.ts';
import { hasParts } from './kinds.ts';
import { RawControl } from './RawControl.tsx';

interface GuardProps {
  readonly part: Part;
  readonly kind: PropKind;
  /** The control of the kind. */
  readonly children: JSX.Element;
}

/**
 * Stands before each control, so that it meets only values of its kind: a bound value shows its
 * expression, and one of another kind shows as it is, with what is wrong.
 */
export function Guard({ part, kind, children }: GuardProps): JSX.Element {
  if (isBound(part, kind)) return <BoundField part={part} kind={kind} />;
  const misfit = faultsOf(kind, part.value).some(({ code }) => code === 'prop/type');
  return misfit ? <RawControl part={part} kind={kind} /> : children;
}

/** Bound as a whole; a value with parts stays open while only some of them are bound. */
export function isBound({ value }: Part, kind: PropKind): boolean {
  return value?.kind === 'expr' && !(hasParts(kind) && isOpen(value));
}
