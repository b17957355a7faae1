import { literal } from '#core/doc/node.ts';
import type { PropValue } from '#core/doc/node.ts';
import { getIn, setIn } from '#core/doc/value.ts';
import { keysOf, sub } from '../part.ts';
import type { Part } from '../part.ts';
import { useBackdrop } from '../use-backdrop.ts';
import { ColorField } from './ColorField.tsx';
import { faultOf } from './fault.ts';
import type { ControlProps, Kind } from './props.ts';
import styles from './fields.module.css';

/** One colour for both themes, or a light and a dark one, each with its contrast. */
export function ColorControl({ part, kind }: ControlProps<Kind<'color'>>) {
  const { tokens } = kind;
  const behind = useBackdrop();
  if (!isPair(part.value)) {
    return (
      <ColorField
        part={part}
        tokens={tokens}
        behind={behind.light}
        error={faultOf(kind, part.value)}
        split={{ label: 'Separate light and dark', onAct: () => part.set(pairOf(part.value)) }}
      />
    );
  }
  return (
    <div role="group" aria-label={part.name} className={styles.stack}>
      {(['light', 'dark'] as const).map((theme) => (
        <ColorField
          key={theme}
          part={half(part, theme)}
          tokens={tokens}
          theme={theme}
          behind={behind[theme]}
          split={{
            label: 'One colour for both',
            onAct: () => part.set(getIn(part.value, [theme]) ?? null),
          }}
        />
      ))}
    </div>
  );
}

/** An emptied half stays as an empty text: half a pair is no colour. */
function half(part: Part, theme: 'light' | 'dark'): Part {
  const own = sub(part, theme, `${part.name} ${theme}`);
  return { ...own, set: (next, pace) => own.set(next ?? literal(''), pace) };
}

function isPair(value: PropValue | undefined): boolean {
  const keys = keysOf(value) ?? [];
  return keys.includes('light') || keys.includes('dark');
}

function pairOf(value: PropValue | undefined): PropValue | null {
  const both = value ?? literal('');
  return setIn(setIn(undefined, ['light'], both) ?? undefined, ['dark'], both);
}
