/** The items of a thread, in camelCase. `createdAt` is an ISO 8601 time. */
import type { WidgetRoot } from '../generated/props.ts';
import type { Attachment } from './attachment.ts';
import { typeMarker } from './marker.ts';
import type { Annotation } from './source.ts';
import type { StructuredInput } from './structured-input.ts';
import type { InferenceOptions, UserMessageContent } from './user-message.ts';
import type { Task, Workflow } from './workflow.ts';

interface ItemBase {
  id: string;
  threadId: string;
  createdAt: string;
}

export interface UserMessageItem extends ItemBase {
  type: 'user_message';
  content: UserMessageContent[];
  attachments: Attachment[];
  quotedText?: string | null;
  inferenceOptions: InferenceOptions;
}

export interface AssistantMessageContent {
  type: 'output_text';
  text: string;
  annotations?: Annotation[];
}

export interface AssistantMessageItem extends ItemBase {
  type: 'assistant_message';
  content: AssistantMessageContent[];
}

export interface ClientToolCallItem extends ItemBase {
  type: 'client_tool_call';
  status?: 'pending' | 'completed';
  callId: string;
  name: string;
  arguments: Record<string, unknown>;
  output?: unknown;
}

export interface WidgetItem extends ItemBase {
  type: 'widget';
  widget: WidgetRoot;
  copyText?: string | null;
}
export const WidgetItem = typeMarker('WidgetItem');

export interface GeneratedImage {
  id: string;
  url: string;
}

export interface GeneratedImageItem extends ItemBase {
  type: 'generated_image';
  image?: GeneratedImage | null;
}

export interface StructuredInputItem extends ItemBase {
  type: 'structured_input';
  status?: 'pending' | 'answered' | 'skipped';
  inputs: StructuredInput[];
}

export interface TaskItem extends ItemBase {
  type: 'task';
  task: Task;
}

export interface WorkflowItem extends ItemBase {
  type: 'workflow';
  workflow: Workflow;
}

export interface EndOfTurnItem extends ItemBase {
  type: 'end_of_turn';
}

/** For the model only: stored, never sent to a client. Both spellings of the type are in use. */
export interface HiddenContextItem extends ItemBase {
  type: 'hidden_context' | 'hidden_context_item';
  // Free for the integrator: a string, a list, an object.
  content: unknown;
}
export const HiddenContextItem = typeMarker('HiddenContextItem');

/** Written by the SDK itself, such as the note that the user cancelled. Never sent either. */
export interface SdkHiddenContextItem extends ItemBase {
  type: 'sdk_hidden_context';
  content: string;
}

export type ThreadItem =
  | UserMessageItem
  | AssistantMessageItem
  | ClientToolCallItem
  | WidgetItem
  | GeneratedImageItem
  | StructuredInputItem
  | TaskItem
  | WorkflowItem
  | EndOfTurnItem
  | HiddenContextItem
  | SdkHiddenContextItem;

export type ThreadItemOf<Type extends ThreadItem['type']> = Extract<ThreadItem, { type: Type }>;
