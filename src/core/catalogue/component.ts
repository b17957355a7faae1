import type { LoadingBehavior, Prop, Sdk } from './prop.ts';
import type { JsonObject, WidgetJson } from '../json.ts';

export type Category = 'container' | 'layout' | 'text' | 'content' | 'control' | 'form' | 'data';

/** Which children a component takes. `any` means every component that is not a root or a part. */
export type ChildrenRule =
  | { readonly mode: 'none' }
  | { readonly mode: 'many'; readonly accepts: 'any' | readonly string[]; readonly roots?: true }
  | { readonly mode: 'one'; readonly accepts: 'any' };

/** A place from which a component sends an action, and what `auto` loading means there. */
export interface ActionSource {
  /** Dotted path of the ActionConfig among the props, such as `confirm.action`. */
  readonly path: string;
  readonly event: 'click' | 'change' | 'submit';
  readonly auto: Exclude<LoadingBehavior, 'auto'>;
}

/** A component that contributes a value to its form's payload. */
export interface FormControl {
  /** Dotted path of the field's name, `name` or `editable.name`. The component is a control only where it is set. */
  readonly nameFrom: string;
  readonly value: 'string' | 'boolean' | 'date';
  readonly initialFrom: string;
  readonly required: boolean;
  readonly pattern: boolean;
}

export interface Component<P extends Record<string, Prop> = Record<string, Prop>> {
  readonly type: string;
  readonly category: Category;
  /** One or two sentences for the palette and the docs. */
  readonly doc: string;
  /** May be the root of a widget. */
  readonly root: boolean;
  readonly sdk: Sdk;
  readonly children: ChildrenRule;
  /** Only these parents; absent: every parent whose rule accepts it. */
  readonly parents?: readonly string[];
  /** Acts as a form: always, or when the named prop is true. */
  readonly form?: 'always' | { readonly when: string };
  readonly control?: FormControl;
  readonly actions: readonly ActionSource[];
  readonly props: P;
  /** Main text prop, shown in layers, edited in place, and taken from JSX text children. */
  readonly textProp?: string;
  /** What serves in its place where it may not stand: a component, and a sentence that says how. */
  readonly instead?: { readonly type: string; readonly doc: string };
  /** Props of a freshly inserted element. `name` gets a number where it is taken. */
  readonly initial: JsonObject;
  /** Children of a freshly inserted element, such as the first row of a Table. */
  readonly initialChildren?: readonly WidgetJson[];
  /** A sample for galleries and docs, complete with children. */
  readonly sample: WidgetJson;
}

export function component<const P extends Record<string, Prop>>(entry: Component<P>): Component<P> {
  return entry;
}
