/** An icon of Lucide's, drawn as Lucide draws it: lines of the text's colour. */
import { createElement, type ReactNode } from 'react';
import { Arrivals, useArrival } from './arrivals.ts';
import type { Shapes } from './lucide-set.ts';

const sets = new Arrivals<'lucide', (name: string) => Shapes | null>(async () => {
  const { lucideShapes } = await import('./lucide-set.ts');
  return lucideShapes;
});

interface Props {
  /** Lucide's name, without the prefix. */
  readonly name: string;
  /** Stands for a name that Lucide does not have. */
  readonly fallback: ReactNode;
}

export function Lucide({ name, fallback }: Props): ReactNode {
  const find = useArrival(sets, 'lucide');
  const shapes = find?.(name);
  if (shapes === null) return fallback;
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes?.map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}
