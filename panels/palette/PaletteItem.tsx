import { memo } from 'react';
import type { Component } from '#core/catalogue/component.ts';
import { DRAG_HELP_ID } from '#dnd/drag-help.ts';
import { dragSource } from '#dnd/source.ts';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { blocked } from '#ui/reason.ts';
import { tip } from '#ui/Tooltip.tsx';
import { cx } from '#ui/cx.ts';
import styles from './Palette.module.css';

interface PaletteItemProps {
  readonly component: Component;
  /** Why a press can't insert it now. It can still be dragged to another place. */
  readonly reason: string | undefined;
  readonly held: boolean;
  readonly entry: boolean;
  readonly onEnter: (type: string) => void;
  readonly onPut: (type: string) => void;
}

export const PaletteItem = memo(function PaletteItem(props: PaletteItemProps) {
  const { component, reason, held, entry, onEnter, onPut } = props;
  const { type, doc } = component;
  return (
    <button
      type="button"
      data-type={type}
      tabIndex={entry ? 0 : -1}
      aria-describedby={DRAG_HELP_ID}
      {...dragSource({ kind: 'component', type })}
      {...tip(doc)}
      {...blocked(reason)}
      className={cx(styles['item'], reason !== undefined && styles['off'], held && styles['held'])}
      onFocus={() => onEnter(type)}
      onClick={() => onPut(type)}
    >
      <ComponentGlyph type={type} className={styles['glyph']} />
      <span className={styles['name']}>{type}</span>
    </button>
  );
});
