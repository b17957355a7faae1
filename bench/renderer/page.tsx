/** The page of the renderer's bench: both renderers in it, drawn on demand and timed. */
import { AdaptiveCard } from 'adaptivecards';
import 'adaptivecards/lib/adaptivecards.css';
import { marked } from 'marked';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { WidgetView } from '#renderer/WidgetView.tsx';
import '#renderer/theme/tokens.css';
import { changedLeaf } from './changed-leaf.ts';
import { twins, type Mix } from './mixes.ts';

export interface Draw {
  readonly side: 'ours' | 'adaptivecards';
  readonly mix: Mix;
  readonly count: number;
}

/** Times are in ms and include layout; `elements` counts the DOM elements. */
export interface BenchPage {
  /** What is drawn stays until `clear`. */
  readonly draw: (draw: Draw) => { readonly time: number; readonly elements: number };
  readonly clear: () => void;
  /** Changes one leaf this often; the time of each change. */
  readonly change: (mix: Mix, count: number, times: number) => readonly number[];
}

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = marked.parse(text, { async: false });
  result.didProcess = true;
};

const stage = document.getElementById('stage')!;

let clear = (): void => {};

function place(): HTMLElement {
  const host = document.createElement('div');
  stage.append(host);
  return host;
}

/** Makes the browser lay out what was drawn. */
const layOut = (host: HTMLElement): number => host.getBoundingClientRect().height;

function drawOurs(mix: Mix, count: number): { time: number; elements: number } {
  const { widget } = twins(mix, count);
  const host = place();
  const start = performance.now();
  const root = createRoot(host);
  flushSync(() => root.render(<WidgetView widget={widget} />));
  layOut(host);
  const time = performance.now() - start;
  clear = () => {
    root.unmount();
    host.remove();
  };
  return { time, elements: host.querySelectorAll('*').length };
}

function drawTheirs(mix: Mix, count: number): { time: number; elements: number } {
  const { card: json } = twins(mix, count);
  const host = place();
  const start = performance.now();
  const card = new AdaptiveCard();
  card.parse(json);
  const drawn = card.render();
  if (!drawn) throw new Error('adaptivecards drew nothing.');
  host.append(drawn);
  layOut(host);
  const time = performance.now() - start;
  clear = () => host.remove();
  return { time, elements: host.querySelectorAll('*').length };
}

const page: BenchPage = {
  draw: ({ side, mix, count }) => (side === 'ours' ? drawOurs(mix, count) : drawTheirs(mix, count)),
  clear: () => clear(),
  change: (mix, count, times) => {
    const host = place();
    const root = createRoot(host);
    let { widget } = twins(mix, count);
    flushSync(() => root.render(<WidgetView widget={widget} />));
    layOut(host);
    const found = Array.from({ length: times }, (_, i) => {
      widget = changedLeaf(widget, `changed ${i}`);
      const start = performance.now();
      flushSync(() => root.render(<WidgetView widget={widget} />));
      layOut(host);
      const time = performance.now() - start;
      if (!host.textContent?.includes(`changed ${i}`)) throw new Error('The change is not seen.');
      return time;
    });
    root.unmount();
    host.remove();
    return found;
  },
};

// What comes on demand is there before the first figure, as it is on every page but the first.
await import('#renderer/markdown/MarkdownBody.tsx');
Object.assign(globalThis, { bench: page });
