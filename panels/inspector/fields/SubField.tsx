import type { JSX } from 'react';
import type { LeafKind } from './kinds.ts';
import { BindButton } from '../bind/BindButton.tsx';
import type { Part } from '../part.ts';
import { LeafControl } from './LeafControl.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { cx } from '#ui/cx.ts';
import styles from './fields.module.css';

interface SubFieldProps {
  readonly part: Part;
  /** Words before the field; the part's name unless that says more than is needed here. */
  readonly label?: string;
  readonly kind: LeafKind;
  readonly required?: boolean;
  readonly fallback?: string | boolean;
  readonly doc?: string;
}

/** A labelled line inside a structured value: one key, which can be bound by itself. */
export function SubField(props: SubFieldProps): JSX.Element {
  const { part, label = part.name, kind, required = false, fallback, doc } = props;
  return (
    <div className={styles.subfield}>
      <span
        className={cx(styles.sublabel, part.value !== undefined && styles.set)}
        {...(doc === undefined ? {} : tip(doc))}
      >
        {label}
      </span>
      <LeafControl part={part} kind={kind} required={required} fallback={fallback} />
      <BindButton part={part} kind={kind} />
    </div>
  );
}
