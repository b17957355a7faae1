import { lazy, Suspense } from 'react';
import type { View } from '../view.ts';

const MarkdownBody = lazy(() => import('../markdown/MarkdownBody.tsx'));

/** The parser comes on demand; until then the source stands in its place, about as high. */
export const MarkdownView: View<'Markdown'> = ({ props, box }) => (
  <div
    {...box}
    className="kw-markdown"
    data-streaming={props.streaming ? '' : undefined}
    data-empty={props.value === '' ? '' : undefined}
  >
    <Suspense fallback={<div className="kw-markdown-source">{props.value}</div>}>
      <MarkdownBody source={props.value} streaming={props.streaming === true} />
    </Suspense>
  </div>
);
