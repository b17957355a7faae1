// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from './after-paint.ts';

let frames: (() => void)[] = [];
let idle: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  idle = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => (frames[id - 1] = () => undefined));
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  vi.stubGlobal('cancelIdleCallback', (id: number) => (idle[id - 1] = () => undefined));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const paint = (): void => frames.forEach((run) => run());
const rest = (): void => idle.forEach((run) => run());

it('runs once the page is idle after the frame, and once only', () => {
  const run = vi.fn();
  afterPaint(run);
  // Idle before the frame: what was changed is not painted yet.
  rest();
  paint();
  expect(run).not.toHaveBeenCalled();
  rest();
  vi.runAllTimers();
  expect(run).toHaveBeenCalledOnce();
});

it('does not wait for ever for a page that is hidden or busy', () => {
  const [hidden, busy] = [vi.fn(), vi.fn()];
  afterPaint(hidden);
  vi.runAllTimers();
  expect(hidden).toHaveBeenCalledOnce();
  frames = [];
  afterPaint(busy);
  paint();
  vi.runAllTimers();
  rest();
  expect(busy).toHaveBeenCalledOnce();
});

it('can be called off before and after the frame', () => {
  const run = vi.fn();
  afterPaint(run)();
  paint();
  frames = [];
  const cancel = afterPaint(run);
  paint();
  cancel();
  rest();
  vi.runAllTimers();
  expect(run).not.toHaveBeenCalled();
});
