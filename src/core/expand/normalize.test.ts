import { describe, expect, it } from 'vitest';
import { normalizeWidget } from './normalize.ts';

describe('widgets that ChatKit reads alike', () => {
  it('are equal without what is the default of an action', () => {
    const full = {
      type: 'Button',
      onClickAction: {
        type: 'save',
        handler: 'server',
        loadingBehavior: 'auto',
        streaming: true,
        payload: null,
      },
    };
    expect(normalizeWidget(full)).toEqual({ type: 'Button', onClickAction: { type: 'save' } });
    expect(
      normalizeWidget({
        type: 'Card',
        confirm: { label: 'OK', action: { type: 'go', handler: 'server' } },
      }),
    ).toEqual({
      type: 'Card',
      confirm: { label: 'OK', action: { type: 'go' } },
    });
  });

  it('are equal with keys in any order, and with null for absent', () => {
    const a = normalizeWidget({
      type: 'Card',
      gap: null,
      size: 'sm',
      children: [{ value: 'x', type: 'Text' }],
    });
    const b = normalizeWidget({
      children: [{ type: 'Text', value: 'x' }],
      size: 'sm',
      type: 'Card',
    });
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
  });

  it('differ in what means something', () => {
    const action = (more: object) =>
      normalizeWidget({ type: 'Button', onClickAction: { type: 'save', ...more } });
    expect(action({ handler: 'client' })).not.toEqual(action({}));
    expect(action({ streaming: false })).not.toEqual(action({}));
  });

  it("keep an action's payload as its author wrote it", () => {
    const payload = { action: { type: 'x', handler: 'server' }, list: [null, 1] };
    expect(normalizeWidget({ type: 'Button', onClickAction: { type: 'save', payload } })).toEqual({
      type: 'Button',
      onClickAction: { type: 'save', payload },
    });
  });
});
