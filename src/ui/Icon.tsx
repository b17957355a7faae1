/** Icons of the chrome, by what they mean here. */
import { Suspense, lazy } from 'react';
import type { JSX, ReactElement } from 'react';
import { FIRST_GLYPHS } from './first-glyphs.tsx';
import type { MoreName } from './more-glyphs.tsx';

const MoreGlyph = lazy(async () => ({ default: (await import('./more-glyphs.tsx')).MoreGlyph }));

type FirstName = keyof typeof FIRST_GLYPHS;
export type IconName = FirstName | MoreName;

interface IconProps {
  readonly name: IconName;
  /** Edge in px: 16 in bars, 15 in trees, 12 to 14 inline. */
  readonly size?: number;
  readonly className?: string | undefined;
  /** Only for an icon that says something no text beside it says. */
  readonly label?: string;
}

export function Icon({ name, size = 16, className, label }: IconProps): JSX.Element {
  const rest = {
    width: size,
    height: size,
    className,
    style: { flex: 'none' },
    ...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }),
  };
  if (isFirst(name)) {
    const Glyph = FIRST_GLYPHS[name];
    return <Glyph {...rest} />;
  }
  return (
    <Suspense fallback={<svg {...rest} />}>
      <MoreGlyph name={name} {...rest} />
    </Suspense>
  );
}

function isFirst(name: IconName): name is FirstName {
  return Object.hasOwn(FIRST_GLYPHS, name);
}

/** An icon by its name, or drawn by the caller (a component's glyph). */
export type IconLike = IconName | ReactElement;

export function drawIcon(icon: IconLike | null | undefined, size = 16): ReactElement | null {
  return typeof icon === 'string' ? <Icon name={icon} size={size} /> : (icon ?? null);
}
