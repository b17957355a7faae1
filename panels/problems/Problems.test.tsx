// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { build, button, card, element, text } from '#core/doc/build.ts';
import { validate } from '#core/doc/validate.ts';
import type { ProblemRow } from '#state/problem-rows.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import { Problems } from './Problems.tsx';
import { fixesOf } from './row-fixes.ts';

afterEach(cleanup);

const DOC = build(
  card(element('Image'), button('Save', { size: 'small' }), element('Image'), text('A')),
);

function rows(): readonly ProblemRow[] {
  return validate(DOC).map(({ code, message, severity }) => ({
    code,
    message,
    severity,
    place: '',
    go: () => undefined,
  }));
}

it('finds the mend of each row, also where two say the same', () => {
  const twice = rows().filter(({ message }) => message === 'Image needs src.');
  expect(twice).toHaveLength(2);
  const titles = fixesOf(twice, validate(DOC), DOC).map((fix) => fix?.title);
  expect(titles).toEqual(['Add src', 'Add src']);
  expect(fixesOf([{ code: 'handler/x', message: 'No' }], validate(DOC), DOC)).toEqual([null]);
});

it('mends by a button that is named like the mend', async () => {
  const stores = testStores(DOC);
  render(
    <StoresProvider value={stores}>
      <Problems rows={rows()} />
    </StoresProvider>,
  );
  const row = (await screen.findByText(/size takes/)).closest('li');
  await userEvent.click(await within(row!).findByRole('button', { name: 'Use sm' }));
  expect(stores.doc().nodes['button']).toMatchObject({
    props: { size: { kind: 'literal', value: 'sm' } },
  });
});
