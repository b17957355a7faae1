/**
 * The tests of the official server by their names, and which of ours says the same. An entry whose
 * test is gone fails.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PUMP = 'server/pump.test.ts';
const CANCEL = 'server/cancellation.test.ts';
const THREADS = 'server/requests/threads.test.ts';
const ACTIONS = 'server/requests/custom-action.test.ts';
const TOOLS = 'server/requests/client-tool-output.test.ts';
const QUESTIONS = 'server/requests/structured-input.test.ts';
const FILES = 'server/requests/attachments.test.ts';
const SPEECH = 'server/requests/feedback-and-speech.test.ts';
const RETRY = 'server/requests/retry.test.ts';
const STREAM = 'widget/stream.test.ts';
const DIFF = 'widget/diff.test.ts';
const WIDGETS = 'widgets.test.ts';
const WIRE = 'wire/wire.test.ts';
const TEMPLATE = 'template.test.ts';
const ICONS = 'widget/validate.test.ts';
const STORE = 'test-support/store-contract.ts';
const MEMORY = 'store/memory-store.test.ts';

type Ours = readonly [file: string, title: string];

const OFFICIAL: Readonly<Record<string, Ours>> = {
  stream_cancellation_persists_pending_assistant_message_and_hidden_context: [
    CANCEL,
    'what was written of a message is kept, with a hidden note after it',
  ],
  stream_cancellation_does_not_persist_pending_empty_assistant_message: [
    CANCEL,
    'messages without text, widgets and workflows that were not done are not kept',
  ],
  workflow_task_not_duplicated_on_done_event: [
    PUMP,
    'a task streamed into a workflow is there once',
  ],
  flows_context_to_responder: [PUMP, 'the context reaches the handler as the object it is'],
  creates_thread: [PUMP, 'a new thread is announced before its first message, and has no title'],
  saves_thread_title: [PUMP, 'a title set without any event is stored and announced last'],
  saves_thread_metadata: [PUMP, 'a change of %s is stored and announced'],
  saves_thread_locked_fields: [PUMP, 'a change of %s is stored and announced'],
  saves_allowed_image_domains_and_streams_thread_updated: [
    PUMP,
    'a change of %s is stored and announced',
  ],
  omits_unset_allowed_image_domains_in_created_and_updated_json_events: [
    PUMP,
    "not.toHaveProperty('allowed_image_domains')",
  ],
  emits_thread_updated_mid_stream_and_persists: [
    PUMP,
    'a change between two items is announced right after the event that follows it',
  ],
  respond_with_tool_call: [TOOLS, 'a call waits for its output, then the answer goes on'],
  respond_with_tool_status: [PUMP, 'progress, effects and notices pass through and are not stored'],
  thread_item_removed_event_removes_item: [
    PUMP,
    'removed items leave the store, replaced ones change in place',
  ],
  thread_item_replaced_event_replaces_item: [
    PUMP,
    'removed items leave the store, replaced ones change in place',
  ],
  thread_item_replaced_event_with_widget: [
    PUMP,
    'removed items leave the store, replaced ones change in place',
  ],
  raising_in_responder_yields_error_event: [
    PUMP,
    '%s of a handler ends the stream with one error event',
  ],
  custom_id_generators_on_server: [PUMP, 'ids come from the store, which may have its own way'],
  threads_create_passes_tools_to_responder: [PUMP, 'and tools come along'],
  threads_add_message_passes_tools_to_responder: [PUMP, 'and tools come along'],
  retry_after_item_passes_tools_to_responder: [
    RETRY,
    'the tool chosen for the message is seen again',
  ],
  list_threads_response: [THREADS, 'threads are listed newest first, a page at a time'],
  list_threads_paginated_response: [THREADS, 'threads are listed newest first, a page at a time'],
  list_items_response: [THREADS, 'items are listed newest first, twenty at a time'],
  get_thread_by_id: [THREADS, 'a thread comes with its first items, oldest first'],
  threads_update_request: [THREADS, 'a title can be changed, and keeps the rest of the thread'],
  delete_thread: [THREADS, 'a deleted thread is gone'],
  calls_action: [ACTIONS, 'the handler gets the action and the stored widget'],
  calls_action_sync: [ACTIONS, 'a sync action answers with the item to show, and stores nothing'],
  add_structured_input_replaces_item_with_custom_answer_and_resumes_response: [
    QUESTIONS,
    'answers are put into the item, shown, stored, and the answer goes on',
  ],
  add_structured_input_treats_omitted_answers_as_skipped: [
    QUESTIONS,
    'questions passed over are skipped, a single choice keeps its first value',
  ],
  add_structured_input_ignores_unknown_answer_ids: [
    QUESTIONS,
    'answers to unknown questions are ignored with a warning',
  ],
  add_structured_input_truncates_extra_single_choice_values: [
    QUESTIONS,
    'questions passed over are skipped, a single choice keeps its first value',
  ],
  add_feedback: [SPEECH, 'feedback reaches the server’s author with the context'],
  create_file: [FILES, 'an upload in two phases answers with where the bytes go'],
  create_image_file: [FILES, 'an image has a preview'],
  create_file_without_filestore: [FILES, 'without an attachment store there are no attachments'],
  delete_file_without_filestore: [FILES, 'without an attachment store there are no attachments'],
  delete_file: [FILES, 'a deleted attachment is gone from both stores'],
  user_message_attachment_metadata_not_serialized: [
    FILES,
    'attachments of a message learn of their thread, in the store too',
  ],
  user_message_attachment_thread_id_persisted_on_thread_create: [
    FILES,
    'attachments of a message learn of their thread, in the store too',
  ],
  user_message_attachment_thread_id_persisted_on_add_user_message: [
    FILES,
    'attachments of a message learn of their thread, in the store too',
  ],
  input_transcribe_decodes_base64_and_normalizes_mime_type: [
    SPEECH,
    'speech arrives as bytes, with its media type set apart',
  ],
  retry_after_item: [RETRY, 'the answer is made anew from the same message'],
  retry_after_item_invalid_item: [RETRY, 'only a message of the user can be retried'],
  retry_after_item_with_multiple_messages: [
    RETRY,
    'only what came later is forgotten, over several pages',
  ],
  returns_widget_item_generator: [
    STREAM,
    'states of a widget become deltas, under one id and time',
  ],
  returns_widget_item_generator_full_replace: [DIFF, 'the whole widget is sent when %s'],
  test_diff: [DIFF, 'a text that grows is sent as what it grew by'],
  json_dump_excludes_none_fields: [
    WIDGETS,
    'children left out on a condition vanish, false payloads stay',
  ],
  json_dump_excludes_none_fields_nested: [WIRE, 'null fields vanish, empty lists and false stay'],
  widget_template_from_file: [TEMPLATE, '%s is read from a file and built'],
  widget_template_build_with_basic_root: [TEMPLATE, '%s is read from a file and built'],
  vendor_icon_names_are_valid: [ICONS, 'an unknown icon'],
  literal_icon_names_are_valid: [ICONS, 'an unknown icon'],
  invalid_icon_names_are_rejected: [ICONS, 'an unknown icon'],
  save_and_load_thread_metadata: [
    STORE,
    'gives back a thread as it was saved, with and without a title',
  ],
  save_and_load_thread_metadata_null_title: [
    STORE,
    'gives back a thread as it was saved, with and without a title',
  ],
  update_thread_metadata: [STORE, 'the last save of a thread wins'],
  overwrite_thread_metadata: [STORE, 'the last save of a thread wins'],
  save_and_load_thread_items: [STORE, 'pages through items'],
  save_and_load_file: [STORE, 'keeps attachments with their private metadata'],
  save_and_load_image: [STORE, 'keeps attachments with their private metadata'],
  load_threads: [STORE, 'pages through threads in both directions'],
  thread_items_ordering: [STORE, 'pages through items'],
  thread_items_offset: [STORE, 'pages through items, where after is exclusive and has to exist'],
  save_and_load_item: [STORE, 'a saved item changes in place, an added one stands at the end'],
  load_nonexistent_item: [STORE, 'what is not there is not found'],
  thread_isolation_by_user: [STORE, 'nobody sees what belongs to another'],
  thread_items_isolation_by_user: [STORE, 'nobody sees what belongs to another'],
  default_id_generators_use_default_prefixes: [STORE, 'makes ids that say what they are for'],
  overridden_id_generators_are_used: [MEMORY, 'ids can be made repeatable'],
};

/** What has no counterpart here, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  widget_template_build_basic_is_deprecated:
    'It warns of an old name of build(); there has never been an old name here.',
};

test.each(Object.entries(OFFICIAL))('%s', (_, [file, title]) => {
  expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toContain(title);
});

test('each name stands in one list only', () => {
  expect(Object.keys(LEFT_OUT).filter((name) => name in OFFICIAL)).toEqual([]);
});
