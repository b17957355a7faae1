/** Markdown with GitHub's tables and task lists. Raw HTML stays text. Loaded on demand. */
import { memo, useMemo, useRef, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { unified, type Processor } from 'unified';
import { useDesign, useImageDomains, useRuntime } from '../runtime/context.ts';
import { useArrived } from '../runtime/use-arrived.ts';
import { useScrollStop } from '../runtime/use-scroll-stop.ts';
import { isSafeImage } from '../style/safe-url.ts';
import { markArriving, type Piece } from './arriving.ts';
import { readLink } from './link.ts';
import './markdown.css';

/** The grammar, made once: to make it takes twice as long as to read a note with it. */
const grammar = unified().use(remarkGfm).freeze().data();

function readGrammar(this: Processor): void {
  this.data(grammar);
}

const plugins = [readGrammar];

const components: Components = {
  a: ({ href, children }) => <Anchor href={href}>{children}</Anchor>,
  input: ({ checked }) => (
    <input
      type="checkbox"
      checked={checked === true}
      disabled
      aria-label={checked ? 'Done' : 'Not done'}
    />
  ),
  img: ({ src, alt }) => <Picture src={typeof src === 'string' ? src : ''} alt={alt ?? ''} />,
  pre: ({ children }) => <Code>{children}</Code>,
  table: ({ children }) => <Table>{children}</Table>,
  // The only spans are those of the plugin below; a key of its own lets each piece fade in anew.
  span: ({ node, children }) => (
    <span key={String(node?.properties['dataFrom'])} className="kw-arriving">
      {children}
    </span>
  ),
};

interface Props {
  readonly source: string;
  readonly streaming: boolean;
}

const MarkdownBody = memo(function MarkdownBody({ source, streaming }: Props): ReactNode {
  const from = useArrived(source);
  const fresh = streaming && from < source.length;
  const arriving = useMemo(
    () => (fresh ? [() => (tree: Piece) => markArriving(tree, from)] : []),
    [fresh, from],
  );
  return (
    <Markdown
      remarkPlugins={plugins}
      rehypePlugins={arriving}
      components={components}
      urlTransform={keep}
    >
      {source}
    </Markdown>
  );
});
export default MarkdownBody;

function Code({ children }: { children: ReactNode }): ReactNode {
  const ref = useRef<HTMLPreElement>(null);
  useScrollStop(ref);
  return <pre ref={ref}>{children}</pre>;
}

function Table({ children }: { children: ReactNode }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useScrollStop(ref);
  return (
    <div ref={ref} className="kw-markdown-table">
      <table>{children}</table>
    </div>
  );
}

/** Addresses are judged where they are used, below. */
function keep(url: string): string {
  return url;
}

interface AnchorProps {
  readonly href: string | undefined;
  readonly children: ReactNode;
}

function Anchor({ href, children }: AnchorProps): ReactNode {
  const runtime = useRuntime();
  const design = useDesign();
  const link = readLink(href);
  const tabIndex = design ? -1 : undefined;
  switch (link.kind) {
    case 'web':
      return (
        <a href={link.href} target="_blank" rel="noopener noreferrer" tabIndex={tabIndex}>
          {children}
        </a>
      );
    case 'deeplink':
      return (
        <button
          type="button"
          className="kw-link"
          tabIndex={tabIndex}
          onClick={() => {
            if (!design) runtime.emit({ type: 'deeplink', name: link.name, data: link.data });
          }}
        >
          {children}
        </button>
      );
    case 'none':
      return <span>{children}</span>;
    default:
      return link satisfies never;
  }
}

function Picture({ src, alt }: { src: string; alt: string }): ReactNode {
  return isSafeImage(src, useImageDomains()) ? (
    <img src={src} alt={alt} referrerPolicy="no-referrer" />
  ) : (
    <span className="kw-markdown-image">{alt}</span>
  );
}
