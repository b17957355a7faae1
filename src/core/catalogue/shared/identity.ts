import { p } from '../prop.ts';

/** Props that every component takes. */
export const identity = {
  key: p.string(
    'identity',
    'Identity among siblings. A change makes the server replace the whole widget.',
  ),
  id: p.string(
    'identity',
    'Stable id. Needed to stream text into the element or to update it alone.',
  ),
};
