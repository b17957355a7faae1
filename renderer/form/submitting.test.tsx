// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { button, card, field, form, input, live } from '../test-support/live.tsx';

afterEach(cleanup);

const save = { onSubmitAction: { type: 'save', payload: { id: 7 } } };
const submit = button('Save', { submit: true });

describe('submitting', () => {
  it('takes Enter in an input, not in a text area', async () => {
    const { user, payloads, events } = live(
      form(save, input('a'), field('Textarea', 'b', { placeholder: 'b' }), submit),
    );
    await user.type(screen.getByPlaceholderText('b'), 'x{Enter}y');
    expect(payloads()).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'a' }), '1{Enter}');
    expect(payloads()).toEqual([{ id: 7, a: '1', b: 'x\ny' }]);
    expect(events[0]).toMatchObject({ type: 'gesture', gesture: 'enter' });
  });

  it('takes Enter without a button where there is one text field alone, as browsers do', async () => {
    const one = live(form(save, input('a')));
    await one.user.type(screen.getByRole('textbox'), '{Enter}');
    expect(one.requests).toHaveLength(1);
    cleanup();
    const two = live(form(save, input('a'), input('b')));
    await two.user.type(screen.getByRole('textbox', { name: 'a' }), '{Enter}');
    expect(two.requests).toHaveLength(0);
  });

  it('does not take Enter when the button is disabled', async () => {
    const { user, requests } = live(
      form(save, input('a'), button('Save', { submit: true, disabled: true })),
    );
    await user.type(screen.getByRole('textbox'), '{Enter}');
    expect(requests).toEqual([]);
  });

  it('prefers the action of the form to that of its button', async () => {
    const { user, requests } = live(
      form(save, button('Save', { submit: true, onClickAction: { type: 'clicked' } })),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests.map(({ action }) => action.type)).toEqual(['save']);
  });

  it('falls back to the action of the button, once the form is valid', async () => {
    const { user, requests } = live(
      form(
        {},
        input('a', { required: true }),
        button('Save', { submit: true, onClickAction: { type: 'clicked' } }),
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests).toEqual([]);
    await user.type(screen.getByRole('textbox'), 'x');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests.map(({ action }) => action)).toEqual([
      { type: 'clicked', payload: { a: 'x' } },
    ]);
  });

  it('is an ordinary button outside any form', async () => {
    const { user, requests } = live(
      card({}, button('Save', { submit: true, onClickAction: { type: 'clicked' } })),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(requests.map(({ action }) => action.type)).toEqual(['clicked']);
  });
});

describe('a card as a form', () => {
  const asForm = (...children: Parameters<typeof card>[1][]) =>
    card(
      {
        asForm: true,
        confirm: { label: 'Vote', action: { type: 'vote', payload: { poll: 1 } } },
        cancel: { label: 'Later', action: { type: 'later' } },
      },
      ...children,
    );

  it('checks and sends its fields with confirm, by button, by Enter and by a button inside', async () => {
    const { user, payloads, requests } = live(
      asForm(input('place', { required: true }), button('Inside', { submit: true })),
    );
    await user.click(screen.getByRole('button', { name: 'Vote' }));
    expect(requests).toEqual([]);
    await user.type(screen.getByRole('textbox'), 'Ramen');
    await user.click(screen.getByRole('button', { name: 'Vote' }));
    await user.keyboard('{Tab}');
    expect(payloads()).toEqual([{ poll: 1, place: 'Ramen' }]);
    expect(requests[0]?.source).toMatchObject({ type: 'Card', prop: 'confirm.action' });
  });

  it('sends its fields with cancel too, unchecked', async () => {
    const { user, payloads } = live(asForm(input('place', { required: true })));
    await user.click(screen.getByRole('button', { name: 'Later' }));
    expect(payloads()).toEqual([{ place: '' }]);
  });

  it('sends the plain payload when it is no form', async () => {
    const { user, requests } = live(
      card({ confirm: { label: 'Go', action: { type: 'go' } } }, input('a', { required: true })),
    );
    await user.click(screen.getByRole('button', { name: 'Go' }));
    expect(requests.map(({ action }) => action)).toEqual([{ type: 'go' }]);
  });
});

describe('a form inside a form', () => {
  it('is no form element and keeps its fields and its Enter to itself', async () => {
    const { user, container, requests } = live(
      form(
        { onSubmitAction: { type: 'outer' } },
        input('a', { defaultValue: '1' }),
        form(
          { onSubmitAction: { type: 'inner' } },
          input('b', { defaultValue: '2' }),
          button('Inner', { submit: true }),
        ),
        button('Outer', { submit: true }),
      ),
    );
    expect(container.querySelectorAll('form')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Outer' }));
    expect(requests.map(({ action }) => action)).toEqual([{ type: 'outer', payload: { a: '1' } }]);
  });

  it('submits itself', async () => {
    const { user, requests } = live(
      form(
        { onSubmitAction: { type: 'outer' } },
        form({ onSubmitAction: { type: 'inner' } }, input('b'), button('Inner', { submit: true })),
      ),
    );
    await user.type(screen.getByRole('textbox'), '2{Enter}');
    expect(requests.map(({ action }) => action)).toEqual([{ type: 'inner', payload: { b: '2' } }]);
  });
});
