/** Where a caret stands in the text of a view. All numbers are UTF-16 offsets into that text. */

/** An element whose opening tag was begun, with the props that are written so far. */
export interface OpenElement {
  /** Empty for `<>`. */
  readonly type: string;
  readonly props: readonly string[];
}

/** A function around the caret: `people.map((person, i) => …`. */
export interface Loop {
  /** The parameters as written, with or without brackets. */
  readonly params: string;
  /** The list the method is called on, as written; null where it is not known. */
  readonly list: string | null;
}

/** A value that is wanted: a prop of a component, or a part inside the prop's value. */
export interface Slot {
  readonly type: string;
  readonly prop: string;
  /** Keys from the prop's value inwards; `[]` for the items of a list. */
  readonly path: readonly string[];
}

interface Around {
  /** Elements around, outermost first. */
  readonly parents: readonly OpenElement[];
  readonly loops: readonly Loop[];
}

/** A word that is being written, which a completion replaces. */
interface Word {
  readonly from: number;
  readonly to: number;
}

export type Place = Around &
  (
    | { readonly kind: 'none' }
    /** After `<`. */
    | (Word & { readonly kind: 'tag' })
    /** After `</`; `type` is the element to close. */
    | (Word & { readonly kind: 'closing'; readonly type: string })
    /** The name of a prop in an opening tag. */
    | (Word & { readonly kind: 'attribute'; readonly element: OpenElement })
    /** Right after `prop=`. */
    | (Word & { readonly kind: 'value'; readonly slot: Slot })
    /** Between quotes. The whole text is replaced. */
    | (Word & { readonly kind: 'text'; readonly slot: Slot | null })
    /** A name in code. */
    | (Word & {
        readonly kind: 'code';
        /** What may stand: any value, or elements, conditions and repeats. */
        readonly wants: 'value' | 'elements';
        readonly slot: Slot | null;
        /** What stands before the dot, as written; null where the word stands for itself. */
        readonly object: { readonly start: number; readonly end: number } | null;
        /** The dot is `?.`. */
        readonly optional: boolean;
      })
    /** The key of an object. */
    | (Word & {
        readonly kind: 'key';
        readonly slot: Slot | null;
        readonly keys: readonly string[];
      })
    /** Between tags. */
    | (Word & { readonly kind: 'content' })
  );
