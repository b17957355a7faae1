export interface StructuredInputAnswer {
  values: string[];
  skipped: boolean;
}

export interface MultipleChoiceInput {
  type: 'multiple_choice';
  id: string;
  question: string;
  options: { value: string }[];
  multiple?: boolean;
  answer?: StructuredInputAnswer | null;
}

export interface FreeformInput {
  type: 'freeform';
  id: string;
  question: string;
  description?: string | null;
  answer?: StructuredInputAnswer | null;
}

export type StructuredInput = MultipleChoiceInput | FreeformInput;

/** Answers by question id. A question without an answer counts as skipped. */
export interface StructuredInputSubmission {
  status: 'answered' | 'skipped';
  answers: Record<string, StructuredInputAnswer>;
}
