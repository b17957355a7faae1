/**
 * The host's marks on element boxes, such as `data-node-id` and `data-selected`. They are written
 * past React, so that a new selection touches two attributes and renders nothing.
 */
import type { WidgetJson } from '#core/json.ts';
import type { HostAttributes } from '../contract.ts';

type Mark = (element: WidgetJson) => HostAttributes | undefined;

const bare: HostAttributes = {};

export class Marks {
  private mark: Mark | undefined;
  private readonly boxes = new Map<Element, WidgetJson>();
  private readonly written = new WeakMap<Element, HostAttributes>();

  use(mark: Mark | undefined): void {
    if (mark === this.mark) return;
    this.mark = mark;
    for (const [box, element] of this.boxes) this.write(box, element);
  }

  attach(box: Element, element: WidgetJson): () => void {
    this.boxes.set(box, element);
    this.write(box, element);
    return () => {
      this.boxes.delete(box);
    };
  }

  private write(box: Element, element: WidgetJson): void {
    const before = this.written.get(box) ?? bare;
    const after = this.mark?.(element) ?? bare;
    if (before === after) return;
    for (const name of Object.keys(before)) {
      if (!Object.hasOwn(after, name)) box.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(after)) {
      if (box.getAttribute(name) !== value) box.setAttribute(name, value);
    }
    this.written.set(box, after);
  }
}
