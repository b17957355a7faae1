/** What the four flex boxes have in common: DOM attributes and style of a box with children. */
import type { CSSProperties } from 'react';
import {
  flowStyle,
  lookStyle,
  sizeStyle,
  type FlowProps,
  type LookProps,
  type SizeProps,
} from './box.ts';

interface FlexAttributes {
  readonly className: string;
  readonly 'data-axis': 'row' | 'col';
  readonly 'data-empty': '' | undefined;
  /** Set where the author aligns children, so that the sheet leaves them alone. */
  readonly 'data-aligned': '' | undefined;
  readonly style: CSSProperties;
}

export function flexBox(
  axis: 'row' | 'col',
  props: SizeProps & LookProps & FlowProps,
  domains: readonly string[] | null,
  empty: boolean,
): FlexAttributes {
  return {
    className: 'kw-flex',
    'data-axis': axis,
    'data-empty': empty ? '' : undefined,
    'data-aligned': props.align === undefined ? undefined : '',
    style: { ...sizeStyle(props), ...lookStyle(props, domains), ...flowStyle(props) },
  };
}
