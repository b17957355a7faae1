import type { ChatKitRequest } from '../types/request.ts';
import { createAttachment, deleteAttachment } from './requests/attachments.ts';
import { addClientToolOutput } from './requests/client-tool-output.ts';
import { addUserMessage, createThread } from './requests/create-thread.ts';
import { customAction, syncCustomAction } from './requests/custom-action.ts';
import { retryAfterItem } from './requests/retry.ts';
import { addStructuredInput } from './requests/structured-input.ts';
import {
  deleteThread,
  getThread,
  listItems,
  listThreads,
  updateThread,
} from './requests/threads.ts';
import { transcribe } from './requests/transcribe.ts';
import type { RequestEvents, Run } from './run.ts';

type Work =
  | {
      readonly answer: 'stream';
      readonly start: <C>(run: Run<C>) => RequestEvents;
    }
  | { readonly answer: 'json'; readonly run: <C>(run: Run<C>) => Promise<string> };

function stream(start: <C>(run: Run<C>) => RequestEvents): Work {
  return { answer: 'stream', start };
}

function json(run: <C>(run: Run<C>) => Promise<string>): Work {
  return { answer: 'json', run };
}

/** What a request asks for, not yet begun. */
export function dispatch({ type, params }: ChatKitRequest): Work {
  switch (type) {
    case 'threads.create':
      return stream((run) => createThread(run, params));
    case 'threads.add_user_message':
      return stream((run) => addUserMessage(run, params));
    case 'threads.add_client_tool_output':
      return stream((run) => addClientToolOutput(run, params));
    case 'threads.add_structured_input':
      return stream((run) => addStructuredInput(run, params));
    case 'threads.retry_after_item':
      return stream((run) => retryAfterItem(run, params));
    case 'threads.custom_action':
      return stream((run) => customAction(run, params));
    case 'threads.sync_custom_action':
      return json((run) => syncCustomAction(run, params));
    case 'threads.get_by_id':
      return json((run) => getThread(run, params));
    case 'threads.list':
      return json((run) => listThreads(run, params));
    case 'threads.update':
      return json((run) => updateThread(run, params));
    case 'threads.delete':
      return json((run) => deleteThread(run, params));
    case 'items.list':
      return json((run) => listItems(run, params));
    case 'items.feedback':
      return json(async ({ server, context }) => {
        await server.addFeedback(params.threadId, params.itemIds, params.kind, context);
        return '{}';
      });
    case 'attachments.create':
      return json((run) => createAttachment(run, params));
    case 'attachments.delete':
      return json((run) => deleteAttachment(run, params));
    case 'input.transcribe':
      return json((run) => transcribe(run, params));
    default:
      return unreachable(type);
  }
}

function unreachable(type: never): never {
  throw new Error(`Unhandled request: ${JSON.stringify(type)}`);
}
