import type { ReactNode } from 'react';

/** A turning ring in the colour and size of the text around it. */
export function Spinner(): ReactNode {
  return <span className="kw-spinner" aria-hidden="true" />;
}
