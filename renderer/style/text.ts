/** The look that all text components share, as attributes the sheet reads. */
import type { CSSProperties } from 'react';
import type { Color } from '#core/catalogue/prop.ts';
import { cssColor } from './color.ts';

interface TextProps {
  readonly color?: Color;
  readonly weight?: string;
  readonly textAlign?: 'start' | 'center' | 'end';
  readonly truncate?: boolean;
  readonly maxLines?: number;
  readonly minLines?: number;
}

interface TextAttributes {
  readonly 'data-weight': string | undefined;
  readonly 'data-truncate': '' | undefined;
  readonly 'data-clamp': '' | undefined;
  readonly style: CSSProperties;
}

export function textLook(props: TextProps): TextAttributes {
  const { color, weight, textAlign, maxLines, minLines } = props;
  const tint = color === undefined ? undefined : cssColor(color, 'text');
  const clamp = !props.truncate && maxLines !== undefined && maxLines > 0;
  return {
    'data-weight': weight,
    'data-truncate': props.truncate ? '' : undefined,
    'data-clamp': clamp ? '' : undefined,
    style: {
      ...(tint !== undefined && { color: tint }),
      ...(textAlign !== undefined && { textAlign }),
      ...(clamp && { WebkitLineClamp: maxLines }),
      ...(minLines !== undefined && minLines > 0 && { minHeight: `${minLines}lh` }),
    },
  };
}
