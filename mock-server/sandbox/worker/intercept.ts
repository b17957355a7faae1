import type { ChatKitServer } from 'chatkit-node';

type Events = ReturnType<ChatKitServer['action']>;
type Event = Awaited<Events> extends AsyncIterable<infer Each> ? Each : never;

interface Watch {
  /** A handler is about to be called. What this throws is thrown by the handler. */
  readonly before: (context: unknown) => void;
  /** A handler gives this away: an event, or the answer to a sync action. */
  readonly given: (value: unknown, context: unknown) => void;
}

/** Puts a watch in front of the handlers of a server. */
export function intercept(server: ChatKitServer, { before, given }: Watch): void {
  const respond = server.respond.bind(server);
  const action = server.action.bind(server);
  const syncAction = server.syncAction.bind(server);
  const watched = (events: Events, context: unknown): Events =>
    events instanceof Promise
      ? events.then((source) => watchedEvents(source, (event) => given(event, context)))
      : watchedEvents(events, (event) => given(event, context));
  server.respond = (thread, input, context) => {
    before(context);
    return watched(respond(thread, input, context), context);
  };
  server.action = (thread, act, sender, context) => {
    before(context);
    return watched(action(thread, act, sender, context), context);
  };
  server.syncAction = async (thread, act, sender, context) => {
    before(context);
    const answer = await syncAction(thread, act, sender, context);
    given(answer, context);
    return answer;
  };
}

/** The same events. What is no async iterable stays as it is: the server says what is wrong. */
function watchedEvents(
  source: AsyncIterable<Event>,
  given: (event: Event) => void,
): AsyncIterable<Event> {
  if (typeof source !== 'object' || source === null || !(Symbol.asyncIterator in source)) {
    return source;
  }
  return {
    [Symbol.asyncIterator]() {
      const iterator = source[Symbol.asyncIterator]();
      return {
        async next() {
          const step = await iterator.next();
          if (!step.done) given(step.value);
          return step;
        },
        async return(value: unknown) {
          return (await iterator.return?.(value)) ?? { value, done: true };
        },
      };
    },
  };
}
