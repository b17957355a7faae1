/** `chatkit-node`: the server, its store, the types of the protocol, actions and helpers. */
export { Action, ActionConfig } from './action/action.ts';
export type { ActionConfigInit, CreateInit, Handler, LoadingBehavior } from './action/action.ts';
export {
  CustomStreamError,
  ErrorCode,
  InvalidRequestError,
  NotFoundError,
  NotImplementedError,
  StreamError,
  ValidationError,
} from './errors.ts';
export type { ValidationIssue } from './errors.ts';
export type {
  UploadDescriptor,
  FileAttachment,
  ImageAttachment,
  Attachment,
  AttachmentCreateParams,
} from './types/attachment.ts';
export { ThreadStreamEvent } from './types/event.ts';
export type {
  ThreadCreatedEvent,
  ThreadUpdatedEvent,
  ThreadItemAddedEvent,
  ThreadItemDoneEvent,
  ThreadItemReplacedEvent,
  ThreadItemUpdatedEvent,
  ThreadItemRemovedEvent,
  StreamOptions,
  StreamOptionsEvent,
  ProgressUpdateEvent,
  ClientEffectEvent,
  ErrorEvent,
  NoticeEvent,
  ContentPartAdded,
  ContentPartTextDelta,
  ContentPartAnnotationAdded,
  ContentPartDone,
  WidgetStreamingTextValueDelta,
  WidgetComponentUpdated,
  WidgetRootUpdated,
  WorkflowTaskAdded,
  WorkflowTaskUpdated,
  GeneratedImageUpdated,
  WidgetUpdate,
  ThreadItemUpdate,
} from './types/event.ts';
export { WidgetItem, HiddenContextItem } from './types/item.ts';
export type {
  UserMessageItem,
  AssistantMessageContent,
  AssistantMessageItem,
  ClientToolCallItem,
  GeneratedImage,
  GeneratedImageItem,
  StructuredInputItem,
  TaskItem,
  WorkflowItem,
  EndOfTurnItem,
  SdkHiddenContextItem,
  ThreadItem,
  ThreadItemOf,
} from './types/item.ts';
export type { Order, Page } from './types/page.ts';
export type {
  CustomActionParams,
  RequestParams,
  FeedbackKind,
  RequestType,
  ChatKitRequest,
  RequestOf,
  AudioInput,
} from './types/request.ts';
export type { FileSource, UrlSource, EntitySource, Source, Annotation } from './types/source.ts';
export type {
  StructuredInputAnswer,
  MultipleChoiceInput,
  FreeformInput,
  StructuredInput,
  StructuredInputSubmission,
} from './types/structured-input.ts';
export { ThreadMetadata } from './types/thread.ts';
export type {
  ActiveStatus,
  LockedStatus,
  ClosedStatus,
  ThreadStatus,
  Thread,
} from './types/thread.ts';
export type {
  UserMessageTextContent,
  UserMessageTagContent,
  UserMessageContent,
  InferenceOptions,
  UserMessageInput,
} from './types/user-message.ts';
export type {
  CustomTask,
  WebSearchTask,
  ThoughtTask,
  FileTask,
  ImageTask,
  Task,
  WorkflowSummary,
  Workflow,
} from './types/workflow.ts';
export {
  isUserMessageItem,
  isAssistantMessageItem,
  isClientToolCallItem,
  isWidgetItem,
  isWorkflowItem,
  isStructuredInputItem,
  isHiddenItem,
} from './types/item-guards.ts';
export {
  toWire,
  fromWire,
  requestFromWire,
  itemToWire,
  itemFromWire,
  threadToWire,
  threadFromWire,
  threadPageToWire,
  itemPageToWire,
  threadPageFromWire,
  itemPageFromWire,
} from './wire/wire.ts';
export type { AbortLike } from './server/abort-like.ts';
export { ChatKitServer } from './server/server.ts';
export type { ProcessOptions, SyncCustomActionResponse } from './server/server.ts';
export type {
  EventRecord,
  Logger,
  LogLevel,
  LogRecord,
  ServerOptions,
  StoreCallRecord,
} from './server/observer.ts';
export type { HandlerEvents } from './server/pump.ts';
export { NonStreamingResult, StreamingResult } from './server/result.ts';
export { AttachmentStore } from './store/attachment-store.ts';
export { defaultGenerateId } from './store/ids.ts';
export type { StoreItemType } from './store/ids.ts';
export { MemoryStore } from './store/memory-store.ts';
export type { MemorySnapshot, MemoryStoreOptions } from './store/memory-store.ts';
export { paginate } from './store/paginate.ts';
export { Store } from './store/store.ts';
export { applyWidgetUpdate } from './widget/apply.ts';
export { diffWidget } from './widget/diff.ts';
export type { DiffOptions } from './widget/diff.ts';
export { streamWidget } from './widget/stream.ts';
export type { StreamWidgetOptions } from './widget/stream.ts';
export { validateWidget } from './widget/validate.ts';
export type { WidgetIssue, WidgetIssueCode } from './widget/validate.ts';
export type { CorsOptions } from './http/cors.ts';
export { createHandler } from './http/handler.ts';
export type { HandlerOptions, RequestHandler } from './http/handler.ts';
