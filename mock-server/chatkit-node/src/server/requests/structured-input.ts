import { InvalidRequestError } from '../../errors.ts';
import type { ThreadStreamEvent } from '../../types/event.ts';
import type { StructuredInputItem } from '../../types/item.ts';
import type { RequestParams } from '../../types/request.ts';
import type {
  StructuredInput,
  StructuredInputAnswer,
  StructuredInputSubmission,
} from '../../types/structured-input.ts';
import { pump } from '../pump.ts';
import type { RequestEvents, Run } from '../run.ts';
import { loadItem, loadThread } from './load.ts';

export async function* addStructuredInput<TContext>(
  run: Run<TContext>,
  { threadId, itemId, input }: RequestParams['threads.add_structured_input'],
): RequestEvents {
  const { server, context, observer } = run;
  const thread = await loadThread(run, threadId);
  const item = await loadItem(run, threadId, itemId);
  if (item.type !== 'structured_input') {
    throw new InvalidRequestError(`Item ${itemId} is not a structured input`);
  }
  if (item.status !== 'pending') {
    throw new InvalidRequestError(`Structured input ${itemId} has been answered already`);
  }
  const known = new Set(item.inputs.map(({ id }) => id));
  for (const id of Object.keys(input.answers)) {
    if (!known.has(id)) observer.log('warn', `Answer to the unknown question '${id}' is ignored`);
  }
  const answered = withAnswers(item, input);
  async function* resume(): AsyncGenerator<ThreadStreamEvent> {
    yield { type: 'thread.item.replaced', item: answered };
    yield* await server.respond(thread, null, context);
  }
  run.cancellation.throwIfCancelled();
  yield* pump(run, thread, 'respond()', resume);
  return undefined;
}

function withAnswers(
  item: StructuredInputItem,
  submission: StructuredInputSubmission,
): StructuredInputItem {
  const inputs = item.inputs.map((input) => ({ ...input, answer: answerTo(input, submission) }));
  return { ...item, status: submission.status, inputs };
}

/** A question passed over counts as skipped. A single choice keeps its first value only. */
function answerTo(
  input: StructuredInput,
  { status, answers }: StructuredInputSubmission,
): StructuredInputAnswer {
  const given = Object.hasOwn(answers, input.id) ? answers[input.id] : undefined;
  if (status === 'skipped' || !given || given.skipped || given.values.length === 0) {
    return { values: [], skipped: true };
  }
  const single = input.type === 'multiple_choice' && !input.multiple;
  return { values: single ? given.values.slice(0, 1) : given.values, skipped: false };
}
