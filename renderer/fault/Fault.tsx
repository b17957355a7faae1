/** Stands where an element cannot be drawn, and says so. */
import type { ReactNode } from 'react';
import type { Box } from '../view.ts';

interface Props {
  readonly box: Box;
  readonly title: string;
  readonly detail?: string;
  readonly children?: ReactNode;
}

export function Fault({ box, title, detail, children }: Props): ReactNode {
  return (
    <div {...box} className="kw-fault" data-fault="" title={detail}>
      <span className="kw-fault-title">{title}</span>
      {detail !== undefined && <span className="kw-fault-detail">{detail}</span>}
      {children}
    </div>
  );
}
