// @vitest-environment happy-dom
/** Every control × validation × collision × place in the form: what a submission sends and reports. */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Json, JsonObject, WidgetJson } from '#core/json.ts';
import {
  button,
  card,
  choices,
  col,
  field,
  form,
  input,
  live,
  row,
  text,
  type Live,
} from '../test-support/live.tsx';

afterEach(cleanup);

interface Control {
  readonly type: string;
  readonly make: (name: string, props: JsonObject) => WidgetJson;
  /** What is focused when it is invalid, and set by `fill`. */
  readonly native: string;
  readonly fill: (native: HTMLElement) => void;
  readonly filled: Json;
  /** What an untouched one contributes; undefined: nothing. */
  readonly untouched: Json | undefined;
  readonly validates: readonly Validation[];
}

type Validation = 'free' | 'required' | 'pattern';

const type = (native: HTMLElement): void => {
  fireEvent.input(native, { target: { value: '42' } });
};
const change = (value: string) => (native: HTMLElement) => {
  fireEvent.change(native, { target: { value } });
};
const press = (native: HTMLElement): void => {
  fireEvent.click(native);
};

const CONTROLS: readonly Control[] = [
  {
    type: 'Input',
    make: (name, props) => input(name, props),
    native: 'input',
    fill: type,
    filled: '42',
    untouched: '',
    validates: ['required', 'pattern'],
  },
  {
    type: 'Textarea',
    make: (name, props) => field('Textarea', name, props),
    native: 'textarea',
    fill: type,
    filled: '42',
    untouched: '',
    validates: ['required', 'pattern'],
  },
  {
    type: 'Text',
    make: (name, { defaultValue = '', ...props }) =>
      ({ type: 'Text', value: defaultValue, editable: { name, ...props } }) satisfies WidgetJson,
    native: 'input',
    fill: type,
    filled: '42',
    untouched: '',
    validates: ['required', 'pattern'],
  },
  {
    type: 'Select',
    make: (name, props) => field('Select', name, { ...choices('one', 'two'), ...props }),
    native: 'select',
    fill: change('two'),
    filled: 'two',
    untouched: undefined,
    validates: [],
  },
  {
    type: 'DatePicker',
    make: (name, props) => field('DatePicker', name, props),
    native: 'input[type="date"]',
    fill: change('2026-12-04'),
    filled: '2026-12-04',
    untouched: undefined,
    validates: [],
  },
  {
    type: 'Checkbox',
    make: (name, props) => field('Checkbox', name, { label: 'Yes', ...props }),
    native: 'input[type="checkbox"]',
    fill: press,
    filled: true,
    untouched: false,
    validates: ['required'],
  },
  {
    type: 'RadioGroup',
    make: (name, props) => field('RadioGroup', name, { ...choices('s', 'm'), ...props }),
    native: 'input[type="radio"]',
    fill: press,
    filled: 's',
    untouched: undefined,
    validates: ['required'],
  },
];

const VALIDATIONS: Readonly<Record<Validation, JsonObject>> = {
  free: {},
  required: { required: true },
  pattern: { pattern: '[0-9]+' },
};

interface Place {
  readonly name: string;
  readonly field: string;
  readonly around: (payload: Json | undefined, ...controls: readonly WidgetJson[]) => WidgetJson;
  readonly source: string;
}

const action = (payload: Json | undefined): JsonObject =>
  payload === undefined ? { type: 'save' } : { type: 'save', payload };
const save = button('Save', { submit: true });

const PLACES: readonly Place[] = [
  {
    name: 'in a form',
    field: 'a',
    around: (payload, ...controls) =>
      card({}, form({ onSubmitAction: action(payload) }, ...controls, save)),
    source: 'Form onSubmitAction',
  },
  {
    name: 'in boxes of a form, dotted',
    field: 'a.b',
    around: (payload, ...controls) =>
      card({}, form({ onSubmitAction: action(payload) }, row({}, col({}, ...controls)), save)),
    source: 'Form onSubmitAction',
  },
  {
    name: 'in a card as form, dotted twice',
    field: 'a.b.c',
    around: (payload, ...controls) =>
      card(
        { asForm: true, confirm: { label: 'Save', action: action(payload) } },
        row({}, ...controls),
      ),
    source: 'Card confirm.action',
  },
  {
    name: 'in a form inside a form',
    field: 'a.0',
    around: (payload, ...controls) =>
      card(
        {},
        form(
          { onSubmitAction: { type: 'outer' } },
          input('outside', { defaultValue: 'not of this form' }),
          form({ onSubmitAction: action(payload) }, ...controls, save),
        ),
      ),
    source: 'Form onSubmitAction',
  },
];

interface Clash {
  readonly name: string;
  readonly payload?: (path: readonly string[]) => Json;
  /** Another field, before the control. */
  readonly before?: (path: readonly string[]) => string;
  /** Where the control stands under another name than its place gives it. */
  readonly rename?: (path: readonly string[]) => string;
  readonly reason: string | null;
  /** What is sent for a value, or for none. */
  readonly sent: (path: readonly string[], value: Json | undefined) => Json;
}

const nest = ([key = '', ...rest]: readonly string[], value: Json): JsonObject => ({
  [key]: rest.length > 0 ? nest(rest, value) : value,
});

const CLASHES: readonly Clash[] = [
  {
    name: 'nothing in the way',
    reason: null,
    sent: (path, value) => (value === undefined ? {} : nest(path, value)),
  },
  {
    name: 'a payload beside it',
    payload: () => ({ id: 7 }),
    reason: null,
    sent: (path, value) => ({
      id: 7,
      ...(value === undefined ? {} : nest(path, value)),
    }),
  },
  {
    name: 'the payload has the key',
    payload: (path) => nest(path, 'own'),
    reason: 'payload',
    sent: (path) => nest(path, 'own'),
  },
  {
    name: 'the payload has an object there',
    payload: (path) => nest(path, { deep: 1 }),
    reason: 'payload',
    sent: (path) => nest(path, { deep: 1 }),
  },
  {
    name: 'another field below it',
    before: (path) => `${path.join('.')}.x`,
    reason: 'field',
    sent: (path) => nest([...path, 'x'], 'first'),
  },
  {
    name: 'another field of its name',
    before: (path) => path.join('.'),
    reason: 'duplicate',
    sent: (path, value) => nest(path, value ?? 'first'),
  },
  {
    name: 'the payload is no object',
    payload: () => 'words',
    reason: 'shape',
    sent: () => 'words',
  },
  {
    name: 'an unsafe name',
    rename: (path) => `${path.join('.')}.__proto__.x`,
    reason: 'unsafe',
    sent: () => ({}),
  },
  {
    name: 'a name with an empty part',
    rename: (path) => `${path.join('.')}..x`,
    reason: 'empty-part',
    sent: (path, value) => (value === undefined ? {} : { [`${path.join('.')}..x`]: value }),
  },
];

const cases = CONTROLS.flatMap((control) =>
  (['free', 'required', 'pattern'] as const).flatMap((validation) =>
    CLASHES.flatMap((clash) => PLACES.map((place) => ({ control, validation, clash, place }))),
  ),
);

function submit(): void {
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
}

const reasons = (drawn: Live): string[] =>
  drawn.events.flatMap((event) =>
    event.type === 'form.collision' ? event.collisions.map(({ reason }) => reason) : [],
  );

describe('a submission', () => {
  it('is tried in every combination', () => {
    expect(cases).toHaveLength(7 * 3 * 9 * 4);
  });

  it.each(cases)(
    'of a $control.type, $validation, $place.name, with $clash.name',
    ({ control, validation, clash, place }) => {
      const path = place.field.split('.');
      const name = clash.rename?.(path) ?? place.field;
      const before = clash.before?.(path);
      const others = before === undefined ? [] : [input(before, { defaultValue: 'first' })];
      const stops = control.validates.includes(validation);
      const start = stops && validation === 'pattern' ? { defaultValue: 'letters' } : {};
      const own = control.make(name, { ...VALIDATIONS[validation], ...start });
      const drawn = live(place.around(clash.payload?.(path), ...others, own));
      const boxes = drawn.container.querySelectorAll(`[data-component="${control.type}"]`);
      const native = [...boxes].at(-1)?.querySelector<HTMLElement>(control.native);
      if (!native) throw new Error('The control is not drawn.');

      if (stops) {
        submit();
        expect(drawn.requests).toEqual([]);
        expect(document.activeElement).toBe(native);
        const invalid = drawn.events.find((event) => event.type === 'form.invalid');
        expect(invalid?.fields.map((one) => [one.control, one.name])).toEqual([
          [control.type, name],
        ]);
      }
      // One that a component does not have, as a Select has no pattern, stops nothing.
      if (validation !== 'free') control.fill(native);
      submit();

      const value = validation === 'free' ? control.untouched : control.filled;
      expect(drawn.payloads()).toEqual([clash.sent(path, value)]);
      const source = drawn.requests[0]?.source;
      expect(`${source?.type} ${source?.prop}`).toBe(place.source);
      expect(reasons(drawn)).toEqual(clash.reason && value !== undefined ? [clash.reason] : []);
    },
  );
});

describe('the table', () => {
  it('holds every control of the catalogue that has a name', () => {
    const { container } = live(
      form({}, ...CONTROLS.map((control) => control.make(control.type, {})), text('plain')),
    );
    expect(container.querySelectorAll('[data-component]')).toHaveLength(CONTROLS.length + 2);
  });
});
