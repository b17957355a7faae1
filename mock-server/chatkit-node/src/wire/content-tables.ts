/** Tables of what stands inside items: message parts, sources, tasks, attachments, questions. */
import type {
  Attachment,
  AttachmentCreateParams,
  FileAttachment,
  ImageAttachment,
  UploadDescriptor,
} from '../types/attachment.ts';
import type { AssistantMessageContent, GeneratedImage } from '../types/item.ts';
import type { Annotation, EntitySource, FileSource, UrlSource } from '../types/source.ts';
import type {
  FreeformInput,
  MultipleChoiceInput,
  StructuredInputAnswer,
  StructuredInputSubmission,
} from '../types/structured-input.ts';
import type {
  InferenceOptions,
  UserMessageInput,
  UserMessageTagContent,
  UserMessageTextContent,
} from '../types/user-message.ts';
import type {
  CustomTask,
  FileTask,
  ImageTask,
  ThoughtTask,
  WebSearchTask,
  Workflow,
  WorkflowSummary,
} from '../types/workflow.ts';
import {
  any,
  boolean,
  integer,
  list,
  map,
  number,
  object,
  optional,
  record,
  secret,
  string,
  tagged,
  withDefault,
  words,
} from './shape.ts';

const no = () => false;
const none = () => [];
const empty = () => ({});

export const userMessageContent = tagged({
  input_text: object<UserMessageTextContent>({ type: words('input_text'), text: string }),
  input_tag: object<UserMessageTagContent>({
    type: words('input_tag'),
    id: string,
    text: string,
    data: withDefault(map, empty),
    group: optional(string),
    interactive: withDefault(boolean, no),
  }),
});

export const inferenceOptions = object<InferenceOptions>({
  toolChoice: optional(object<{ id: string }>({ id: string })),
  model: optional(string),
});

export const userMessageInput = object<UserMessageInput>({
  content: list(userMessageContent),
  attachments: list(string),
  quotedText: optional(string),
  inferenceOptions,
});

const sourceBase = {
  title: string,
  description: optional(string),
  timestamp: optional(string),
  group: optional(string),
};
const fileSource = object<FileSource>({ type: words('file'), ...sourceBase, filename: string });
const urlSource = object<UrlSource>({
  type: words('url'),
  ...sourceBase,
  url: string,
  attribution: optional(string),
});
const entitySource = object<EntitySource>({
  type: words('entity'),
  ...sourceBase,
  id: string,
  icon: optional(string),
  label: optional(string),
  inlineLabel: optional(string),
  interactive: withDefault(boolean, no),
  data: withDefault(map, empty),
});

export const annotation = object<Annotation>({
  type: withDefault(words('annotation'), () => 'annotation'),
  source: tagged({ file: fileSource, url: urlSource, entity: entitySource }, map),
  index: optional(integer),
});

export const assistantMessageContent = object<AssistantMessageContent>({
  type: withDefault(words('output_text'), () => 'output_text'),
  text: string,
  annotations: withDefault(list(annotation), none),
});

const statusIndicator = withDefault(words('none', 'loading', 'complete'), () => 'none');

export const task = tagged(
  {
    custom: object<CustomTask>({
      type: words('custom'),
      statusIndicator,
      title: optional(string),
      icon: optional(string),
      content: optional(string),
    }),
    web_search: object<WebSearchTask>({
      type: words('web_search'),
      statusIndicator,
      title: optional(string),
      titleQuery: optional(string),
      queries: withDefault(list(string), none),
      sources: withDefault(list(urlSource), none),
    }),
    thought: object<ThoughtTask>({
      type: words('thought'),
      statusIndicator,
      title: optional(string),
      content: string,
    }),
    file: object<FileTask>({
      type: words('file'),
      statusIndicator,
      title: optional(string),
      sources: withDefault(list(fileSource), none),
    }),
    image: object<ImageTask>({ type: words('image'), statusIndicator, title: optional(string) }),
  },
  map,
);

export const workflow = object<Workflow>({
  type: words('custom', 'reasoning'),
  tasks: list(task),
  summary: optional(
    object<WorkflowSummary>({
      title: optional(string),
      icon: optional(string),
      duration: optional(number),
    }),
  ),
  expanded: withDefault(boolean, no),
});

const attachmentBase = {
  id: string,
  name: string,
  mimeType: string,
  uploadDescriptor: optional(
    object<UploadDescriptor>({
      url: string,
      method: words('POST', 'PUT'),
      headers: withDefault(record(string), empty),
    }),
  ),
  threadId: optional(string),
  metadata: secret(optional(any), 'omitted'),
};

export const attachment = tagged({
  file: object<FileAttachment>({ type: words('file'), ...attachmentBase }),
  image: object<ImageAttachment>({
    type: words('image'),
    ...attachmentBase,
    previewUrl: string,
  }),
} satisfies Record<Attachment['type'], unknown>);

export const attachmentCreateParams = object<AttachmentCreateParams>({
  name: string,
  size: integer,
  mimeType: string,
});

export const generatedImage = object<GeneratedImage>({ id: string, url: string });

const answer = object<StructuredInputAnswer>({
  values: withDefault(list(string), none),
  skipped: withDefault(boolean, no),
});

export const structuredInput = tagged({
  multiple_choice: object<MultipleChoiceInput>({
    type: words('multiple_choice'),
    id: string,
    question: string,
    options: list(object<{ value: string }>({ value: string })),
    multiple: withDefault(boolean, no),
    answer: optional(answer),
  }),
  freeform: object<FreeformInput>({
    type: words('freeform'),
    id: string,
    question: string,
    description: optional(string),
    answer: optional(answer),
  }),
});

export const structuredInputSubmission = object<StructuredInputSubmission>({
  status: withDefault(words('answered', 'skipped'), () => 'answered'),
  answers: withDefault(record(answer), empty),
});
