import { useState } from 'react';
import type { JSX } from 'react';
import { IconButton } from '#ui/IconButton.tsx';
import type { Part } from '../part.ts';
import { inMode, modeOf, nextMode } from './sides.ts';
import type { SidesMode } from './sides.ts';

const WORDS: Readonly<Record<SidesMode, string>> = {
  all: 'all sides',
  axes: 'by axis',
  sides: 'side by side',
};

/**
 * The way a field shows its sides. It follows the value; while there is none it stays as it was,
 * so that an emptied field does not turn into others under the hand.
 */
export function useSidesMode(
  part: Part,
  first: SidesMode,
): readonly [SidesMode, (mode: SidesMode) => void] {
  const [last, setLast] = useState<SidesMode>(() => modeOf(part.value) ?? first);
  const mode = modeOf(part.value) ?? last;
  if (mode !== last) setLast(mode);
  return [
    mode,
    (next) => {
      setLast(next);
      if (part.value) part.set(inMode(part.value, next));
    },
  ];
}

interface SidesButtonProps {
  readonly name: string;
  readonly mode: SidesMode;
  readonly objectOnly?: boolean;
  readonly onChange: (mode: SidesMode) => void;
}

/** Goes round the ways of giving sides; it draws the way it is now and says the next. */
export function SidesButton(props: SidesButtonProps): JSX.Element {
  const { name, mode, objectOnly = false, onChange } = props;
  const next = nextMode(mode, objectOnly);
  return (
    <IconButton
      label={`${name} ${WORDS[next]}`}
      size={20}
      icon={<SidesGlyph mode={mode} />}
      onClick={() => onChange(next)}
    />
  );
}

const EDGES: Readonly<Record<SidesMode, string>> = {
  all: 'M3 3h8v8H3Z',
  axes: 'M3 3.5v7M11 3.5v7',
  sides: 'M4.5 3h5M11 4.5v5M4.5 11h5M3 4.5v5',
};

function SidesGlyph({ mode }: { readonly mode: SidesMode }): JSX.Element {
  return (
    <svg
      aria-hidden
      width={14}
      height={14}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={EDGES[mode]} />
    </svg>
  );
}
