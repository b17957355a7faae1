// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '#core/catalogue/registry.ts';
import { WidgetView } from './WidgetView.tsx';

describe('WidgetView', () => {
  it.each(Object.entries(COMPONENTS))('draws the sample of %s', (type, { sample }) => {
    const { container } = render(<WidgetView widget={sample} itemId="item_1" />);
    expect(container.querySelector(`[data-component="${type}"]`)).not.toBeNull();
    expect(container.querySelector('[data-fault]')).toBeNull();
    expect(screen.queryAllByText(/could not be drawn/)).toEqual([]);
  });
});
