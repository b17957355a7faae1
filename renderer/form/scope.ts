/**
 * What surrounds a control: the nearest form, or the widget where there is none. It knows the
 * controls inside it, which label names which of them, and how to submit.
 */
import type { FieldValue, LiveField, Submitter } from './field.ts';
import { NameBook } from './name-book.ts';

export class Scope {
  readonly isForm: boolean;
  readonly labels = new NameBook();
  readonly controls = new NameBook();
  private readonly fields = new Set<LiveField>();
  private onSubmit: (origin: SubmitOrigin | null) => void = () => {};
  private readonly submitters = new Set<Submitter>();

  constructor(isForm: boolean) {
    this.isForm = isForm;
  }

  /** What the form that owns the scope does when it is submitted. */
  answer(onSubmit: (origin: SubmitOrigin | null) => void): void {
    this.onSubmit = onSubmit;
  }

  /** By a button, or by null: a key or the browser itself. */
  submit(origin: SubmitOrigin | null): void {
    this.onSubmit(origin);
  }

  addField(field: LiveField): () => void {
    this.fields.add(field);
    return () => this.fields.delete(field);
  }

  addSubmitter(submitter: Submitter): () => void {
    this.submitters.add(submitter);
    return () => this.submitters.delete(submitter);
  }

  /** Values in document order. */
  collect(): FieldValue[] {
    return inOrder(this.fields).flatMap(({ name, control, element, read }) => {
      const value = read();
      return value === undefined ? [] : [{ name, control, element, value }];
    });
  }

  /** Checks every field, so that each invalid one is marked; the invalid ones in document order. */
  validate(): { readonly count: number; readonly invalid: readonly Invalid[] } {
    const fields = inOrder(this.fields);
    const invalid = fields.flatMap((field) => {
      const message = field.check();
      return message === null ? [] : [{ field, message }];
    });
    return { count: fields.length, invalid };
  }

  /**
   * Enter in a text field, by the browser's rule: it presses the first submit button; without one
   * it submits only a form of a single text field.
   */
  implicitSubmit(): void {
    const first = inOrder(this.submitters)[0];
    if (first) {
      if (!first.disabled()) first.press();
      return;
    }
    if ([...this.fields].filter(({ typed }) => typed).length === 1) this.submit(null);
  }
}

/** The button a submission comes from: it spins while the form's action runs. */
interface SubmitOrigin {
  readonly loadingKey: string;
  /** What the button does where the form itself has no action. */
  readonly fallback?: () => void;
}

interface Invalid {
  readonly field: LiveField;
  readonly message: string;
}

function inOrder<T extends { readonly node: () => Element | null }>(items: Iterable<T>): T[] {
  return [...items].sort((a, b) => {
    const [left, right] = [a.node(), b.node()];
    if (!left || !right || left === right) return 0;
    return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}
