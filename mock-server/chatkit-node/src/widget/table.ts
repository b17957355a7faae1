/** The form of the generated tables. */
export type PropCheck =
  | { readonly kind: 'string' | 'boolean' | 'icon' | 'color' | 'length' | 'border' | 'date' }
  | { readonly kind: 'action' | 'cardAction' | 'status' | 'editable' }
  | { readonly kind: 'chartData' | 'series' | 'xAxis' }
  | { readonly kind: 'number'; readonly integer: boolean }
  | { readonly kind: 'enum' | 'integerOrEnum'; readonly values: readonly string[] }
  | { readonly kind: 'spacing'; readonly objectOnly?: boolean }
  | { readonly kind: 'options'; readonly of: 'select' | 'radio' };

type PropTable = PropCheck & { readonly required?: boolean };

export type ChildrenTable =
  | { readonly mode: 'none' }
  | {
      readonly mode: 'many';
      readonly accepts: 'any' | readonly string[];
      readonly roots?: true;
      readonly required?: boolean;
    }
  | { readonly mode: 'one'; readonly accepts: 'any'; readonly required?: boolean };

export interface ComponentTable {
  readonly root: boolean;
  /** Fits wherever any component fits. */
  readonly general: boolean;
  readonly children: ChildrenTable;
  /** Only these parents, where it is a part of something. */
  readonly parents?: readonly string[];
  /** Acts as a form: always, or when the named prop is true. */
  readonly form?: 'always' | { readonly when: string };
  readonly props: Readonly<Record<string, PropTable>>;
}
