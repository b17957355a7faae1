export interface UserMessageTextContent {
  type: 'input_text';
  text: string;
}

/** A mention the user picked in the composer. */
export interface UserMessageTagContent {
  type: 'input_tag';
  id: string;
  text: string;
  data: Record<string, unknown>;
  group?: string | null;
  interactive?: boolean;
}

export type UserMessageContent = UserMessageTextContent | UserMessageTagContent;

export interface InferenceOptions {
  toolChoice?: { id: string } | null;
  model?: string | null;
}

/** What the composer sends. `attachments` holds ids. */
export interface UserMessageInput {
  content: UserMessageContent[];
  attachments: string[];
  quotedText?: string | null;
  inferenceOptions: InferenceOptions;
}
