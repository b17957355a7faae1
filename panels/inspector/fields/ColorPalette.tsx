import type { JSX, KeyboardEvent } from 'react';
import { PRIMITIVE_FAMILIES } from '#core/catalogue/tokens.ts';
import { Button } from '#ui/Button.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { cx } from '#ui/cx.ts';
import { roleOf } from './colors.ts';
import type { Theme } from './colors.ts';
import { moveInGrid } from './grid-keys.ts';
import { Swatch } from './Swatch.tsx';
import styles from './fields.module.css';

const STEPS = [25, 50, 75, 100, 200, 300, 400, 500, 600, 700, 800, 900] as const;

interface ColorPaletteProps {
  readonly value: string;
  readonly tokens: readonly string[];
  readonly theme: Theme;
  readonly split: { readonly label: string; readonly onAct: () => void } | undefined;
  readonly onChoose: (color: string) => void;
  readonly onClose: () => void;
}

/** The names a prop takes, then the primitives: a row a family, a column a step. */
export function ColorPalette(props: ColorPaletteProps): JSX.Element {
  const { value, tokens, theme, split, onChoose, onClose } = props;
  const role = roleOf(tokens);
  const choose = (color: string): void => {
    onChoose(color);
    onClose();
  };
  const cell = (color: string): object => ({
    'data-cell': true,
    'aria-pressed': color === value,
    ...(color === value ? { 'data-autofocus': true } : {}),
    onClick: () => choose(color),
  });
  return (
    <div className={styles.palette}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it moves the focus among its buttons */}
      <div
        role="group"
        aria-label="Tokens"
        className={styles.tokens}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveInGrid(event, 1)}
      >
        {tokens.map((token) => (
          <button key={token} type="button" className={styles.token} {...cell(token)}>
            <Swatch color={token} role={role} theme={theme} />
            {token}
          </button>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it moves the focus among its buttons */}
      <div
        role="group"
        aria-label="Primitives"
        className={styles.primitives}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveInGrid(event, STEPS.length)}
      >
        {PRIMITIVE_FAMILIES.flatMap((family) =>
          STEPS.map((step) => {
            const color = `${family}-${step}`;
            return (
              <button
                key={color}
                type="button"
                aria-label={color}
                className={cx(styles.primitive, color === value && styles.chosen)}
                {...tip(color)}
                {...cell(color)}
              >
                <Swatch color={color} role={role} theme={theme} />
              </button>
            );
          }),
        )}
      </div>
      {split && (
        <Button
          size={24}
          kind="ghost"
          onClick={() => {
            onClose();
            split.onAct();
          }}
        >
          {split.label}
        </Button>
      )}
    </div>
  );
}
