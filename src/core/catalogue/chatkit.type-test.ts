/**
 * Compares the catalogue with ChatKit's own declarations, prop by prop; `tsc` is the runner. Every
 * prop that is not exactly the same has a line with the reason. A difference that is new and one
 * that is gone both fail to compile.
 */
import type { Widgets } from '@openai/chatkit';
import type { ComponentType, Props } from './registry.ts';

type Element = Widgets.WidgetRoot | Widgets.WidgetComponent | Widgets.ListViewItem;

/** Types that both sides have. */
type Shared = Extract<ComponentType, Element['type']>;

/** `true` where nothing is left over, else what is. */
type Nothing<T> = [T] extends [never] ? true : T;

export const missingHere: Nothing<Exclude<Element['type'], ComponentType>> = true;
export const missingThere: Nothing<Exclude<ComponentType, Element['type'] | 'Chart'>> = true;
// @ts-expect-error Chart is in the Python SDK only.
export const chart: Element['type'] = 'Chart';

/** Flattens intersections and drops `readonly`, which says nothing about the JSON. */
type Normal<T> = T extends readonly (infer Item)[]
  ? Normal<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Normal<T[K]> }
    : T;

type Ours<T extends Shared> = Normal<Props<T>>;
/** `type` and `children` are not among the props of the catalogue. */
type Theirs<T extends Shared> = Normal<Omit<Extract<Element, { type: T }>, 'type' | 'children'>>;

/** Same in both directions, `any` and modifiers included. */
// The two functions are compared for their type parameter only.
// oxlint-disable typescript/no-unnecessary-type-parameters
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
// oxlint-enable typescript/no-unnecessary-type-parameters

/** One prop with its modifier, so that required and optional differ. */
type Single<T, K> = K extends keyof T ? Pick<T, K> : 'absent';
type AnyProp<T extends Shared> = keyof Ours<T> | keyof Theirs<T>;
type Differing<T extends Shared> = {
  [K in AnyProp<T>]: Same<Single<Ours<T>, K>, Single<Theirs<T>, K>> extends true ? never : K;
}[AnyProp<T>];

// The measure itself: it tells apart what a plain assignment would let pass.
type Measured = [
  Same<{ a: string }, { a: string }>,
  Same<{ a: string }, { a?: string }>,
  Same<{ a: 'x' | 'y' }, { a: 'x' }>,
  Same<{ a: unknown }, { a: string }>,
];
export const measured: Measured = [true, false, false, false];

/** `same` fits a prop that is the same and no other. */
type Verdicts<T extends Shared> = {
  [K in AnyProp<T>]?: K extends Differing<T>
    ? { ours: Single<Ours<T>, K>; theirs: Single<Theirs<T>, K> }
    : 'same';
};
const same = 'same';

const differences = {
  Card: {
    // @ts-expect-error `handler`, `loadingBehavior`, `streaming` and any JSON as payload.
    confirm: same,
    // @ts-expect-error `handler`, `loadingBehavior`, `streaming` and any JSON as payload.
    cancel: same,
    // @ts-expect-error One object in place of a union of two, and icons of other sets.
    status: same,
  },
  ListView: {
    // @ts-expect-error One object in place of a union of two, and icons of other sets.
    status: same,
  },
  ListViewItem: {
    // @ts-expect-error `handler`, `loadingBehavior`, `streaming` and any JSON as payload.
    onClickAction: same,
  },
  Basic: {},
  Row: {},
  Col: {},
  Box: {},
  Form: {
    // @ts-expect-error `handler`, `loadingBehavior`, `streaming` and any JSON as payload.
    onSubmitAction: same,
  },
  Spacer: {},
  Divider: {},
  Transition: {},
  Title: {},
  Text: {},
  Caption: {},
  Markdown: {},
  Badge: {},
  Icon: {
    // @ts-expect-error Also `clock`, `lucide:…` and `vendor:…`.
    name: same,
  },
  Image: {
    // @ts-expect-error In the Python SDK only.
    background: same,
    // @ts-expect-error In the Python SDK only.
    flex: same,
  },
  Button: {
    // @ts-expect-error `handler`, `loadingBehavior`, `streaming` and any JSON as payload.
    onClickAction: same,
    // @ts-expect-error Also `clock`, `lucide:…` and `vendor:…`.
    iconStart: same,
    // @ts-expect-error Also `clock`, `lucide:…` and `vendor:…`.
    iconEnd: same,
  },
  Input: {},
  Textarea: {},
  Select: {
    // @ts-expect-error `disabled` and `description`, in the Python SDK only.
    options: same,
    // @ts-expect-error `handler`, `loadingBehavior`, `streaming` and any JSON as payload.
    onChangeAction: same,
    // @ts-expect-error In the Python SDK only.
    searchable: same,
  },
  DatePicker: {
    // @ts-expect-error `handler`, `loadingBehavior`, `streaming` and any JSON as payload.
    onChangeAction: same,
  },
  Checkbox: {
    // @ts-expect-error `handler`, `loadingBehavior`, `streaming` and any JSON as payload.
    onChangeAction: same,
  },
  RadioGroup: {
    // @ts-expect-error `handler`, `loadingBehavior`, `streaming` and any JSON as payload.
    onChangeAction: same,
  },
  Label: {},
  Table: {},
  'Table.Row': {},
  'Table.Cell': {},
} satisfies { [T in Shared]: Verdicts<T> };

type Unlisted = {
  [T in Shared]: `${T}.${Exclude<Differing<T> & string, keyof (typeof differences)[T]>}`;
}[Shared];
export const unlisted: Nothing<Unlisted> = true;
