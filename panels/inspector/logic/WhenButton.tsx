import { useRef, useState } from 'react';
import type { JSX } from 'react';
import { showWhen } from '#core/edit/commands/condition.ts';
import type { Expr } from '#core/expr/ast.ts';
import { useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { Popover } from '#ui/Popover.tsx';
import { Switch } from '#ui/Switch.tsx';
import { ExpressionPicker } from '../bind/ExpressionPicker.tsx';
import { useNodeId } from '../node-context.ts';
import styles from './logic.module.css';

/** Puts a condition around the node: pick a value that must hold, or must not, or write a test. */
export function WhenButton(): JSX.Element {
  const { editor, newId } = useStores();
  const id = useNodeId();
  const [open, setOpen] = useState(false);
  const [not, setNot] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => setOpen(false);
  const choose = (test: Expr): void => {
    editor.run(showWhen(id, not ? negated(test) : test, newId));
    close();
  };
  return (
    <>
      <Button
        ref={button}
        icon={<ComponentGlyph type="When" className={styles.glyph} />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Show when…
      </Button>
      {open && (
        <Popover anchor={button} label="Show when" onClose={close} className={styles.popover}>
          <ExpressionPicker
            wanted="condition"
            current=""
            act="Show when"
            onChoose={choose}
            options={
              <div className={styles.line}>
                <Switch label="Not" checked={not} onChange={setNot}>
                  Not: show when it does not hold
                </Switch>
              </div>
            }
          />
        </Popover>
      )}
    </>
  );
}

export function negated(test: Expr): Expr {
  if (test.type === 'unary' && test.operator === '!') return test.argument;
  return { type: 'unary', operator: '!', argument: test };
}
