// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { boxesFor, elementsOf } from './node-boxes.ts';

function stage(): HTMLElement {
  const made = document.createElement('div');
  const copies = Array.from({ length: 70 }, () => '<i data-node-id="many"></i>').join('');
  made.innerHTML = `<p data-node-id="a"><b data-node-id="b"></b></p>${copies}`;
  return made;
}

it('finds the same boxes for few nodes and for many', () => {
  const area = stage();
  for (const count of [1, 50]) {
    const boxes = boxesFor(area, count);
    for (const id of ['a', 'b', 'many', 'gone']) {
      expect(boxes(id)).toEqual(elementsOf(area, id));
    }
  }
});

it('goes through the widget once for many nodes', () => {
  const area = stage();
  const query = vi.spyOn(area, 'querySelectorAll');
  const boxes = boxesFor(area, 50);
  for (let i = 0; i < 50; i++) boxes(`n${i}`);
  expect(query).toHaveBeenCalledOnce();
});
