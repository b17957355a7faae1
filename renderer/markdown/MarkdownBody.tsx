/** Markdown with GitHub's tables and task lists, and formulas. Raw HTML stays text. Loaded on demand. */
import { memo, useMemo, useRef, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { unified } from 'unified';
import { Arrivals, useArrival } from '../icons/arrivals.ts';
import { useDesign, useImageDomains, useRuntime } from '../runtime/context.ts';
import { useArrived } from '../runtime/use-arrived.ts';
import { useScrollStop } from '../runtime/use-scroll-stop.ts';
import { isSafeImage } from '../style/safe-url.ts';
import { markArriving, type Piece } from './arriving.ts';
import { readLink } from './link.ts';
import { grammarOf, type Reading } from './reading.ts';
import './markdown.css';

const PLAIN: Reading = { remark: grammarOf(unified().use(remarkGfm)), rehype: [] };

const maths = new Arrivals<'maths', Reading>(async () => (await import('./maths.ts')).WITH_MATHS);

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
  span({ node, className, title, children }) {
    const from = node?.properties['dataFrom'];
    if (from === undefined) {
      return (
        <Formula className={className} title={title}>
          {children}
        </Formula>
      );
    }
    // A key of its own lets each piece fade in anew.
    return (
      <span key={String(from)} className="kw-arriving">
        {children}
      </span>
    );
  },
};

interface Props {
  readonly source: string;
  readonly streaming: boolean;
}

const MarkdownBody = memo(function MarkdownBody(props: Props): ReactNode {
  return props.source.includes('$$') ? <WithMaths {...props} /> : <Read {...props} as={PLAIN} />;
});
export default MarkdownBody;

/** Until the formulas can be drawn they stand there as they are written. */
function WithMaths(props: Props): ReactNode {
  return <Read {...props} as={useArrival(maths, 'maths') ?? PLAIN} />;
}

function Read({ source, streaming, as }: Props & { readonly as: Reading }): ReactNode {
  const from = useArrived(source);
  const fresh = streaming && from < source.length;
  const rehype = useMemo(
    () => (fresh ? [...as.rehype, () => (tree: Piece) => markArriving(tree, from)] : as.rehype),
    [as, fresh, from],
  );
  return (
    <Markdown
      remarkPlugins={as.remark}
      rehypePlugins={rehype}
      components={components}
      urlTransform={keep}
    >
      {source}
    </Markdown>
  );
}

interface FormulaProps {
  readonly className: string | undefined;
  /** What is wrong with it. */
  readonly title: string | undefined;
  readonly children: ReactNode;
}

function Formula({ className, title, children }: FormulaProps): ReactNode {
  const ref = useRef<HTMLSpanElement>(null);
  useScrollStop(ref);
  return (
    <span ref={ref} className={className} title={title}>
      {children}
    </span>
  );
}

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
