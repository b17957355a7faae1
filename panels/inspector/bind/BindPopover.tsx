import type { JSX, RefObject } from 'react';
import { bound, literal } from '#core/doc/node.ts';
import { printExpr } from '#core/expr/print.ts';
import { useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Popover } from '#ui/Popover.tsx';
import { useNodeId } from '../node-context.ts';
import type { Part } from '../part.ts';
import type { Wanted } from './choices.ts';
import { ExpressionPicker } from './ExpressionPicker.tsx';
import { liveAt } from './use-live.ts';
import styles from './bind.module.css';

interface BindPopoverProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly part: Part;
  readonly kind: Wanted;
  readonly onClose: () => void;
}

/** Paths of the data that fit, or any expression; and the way back to a plain value. */
export function BindPopover({ anchor, part, kind, onClose }: BindPopoverProps): JSX.Element {
  const { editor } = useStores();
  const id = useNodeId();
  const value = part.value?.kind === 'expr' ? part.value : null;

  /** The value of now stays as a plain one. */
  const unbind = (): void => {
    if (!value) return;
    const live = liveAt(editor.edit(), id, value.expr);
    part.set(live.ok && live.value !== undefined ? literal(live.value) : null);
    onClose();
  };

  return (
    <Popover
      anchor={anchor}
      label={`Bind ${part.name}`}
      placement="bottom-end"
      onClose={onClose}
      className={styles.popover}
    >
      <ExpressionPicker
        wanted={kind}
        current={value ? printExpr(value.expr) : ''}
        act="Bind"
        onChoose={(expr) => {
          part.set(bound(expr));
          onClose();
        }}
        extra={
          value && (
            <Button size={24} kind="ghost" onClick={unbind}>
              Unbind
            </Button>
          )
        }
      />
    </Popover>
  );
}
