import { NotFoundError } from 'chatkit-node';
import { MOST_WAITING } from '../limits.ts';
import type { Outcome } from '../protocol.ts';

/** Questions put to the page, waiting for their answers. */
export interface Calls {
  ask(send: (call: number) => void): Promise<unknown>;
  answer(call: number, outcome: Outcome): void;
}

export function createCalls(): Calls {
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let next = 0;
  return {
    async ask(send) {
      if (waiting.size >= MOST_WAITING) {
        throw new RangeError(`${MOST_WAITING} calls wait for their answers. Await them first.`);
      }
      const call = next++;
      // The answer comes from nowhere; whoever asked is told where it asked.
      const asked = new Error('asked');
      return await new Promise((resolve, reject) => {
        waiting.set(call, (outcome) => {
          if (outcome.ok) resolve(outcome.value);
          else reject(errorOf(outcome, asked.stack ?? ''));
        });
        try {
          send(call);
        } catch (error) {
          // What can't be copied to the page, such as a function in an item.
          waiting.delete(call);
          reject(error);
        }
      });
    },
    answer(call, outcome) {
      waiting.get(call)?.(outcome);
      waiting.delete(call);
    },
  };
}

function errorOf({ name, message }: Extract<Outcome, { ok: false }>, stack: string): Error {
  const error = name === 'NotFoundError' ? new NotFoundError(message) : new Error(message);
  return Object.assign(error, { name, stack: stack.replace(/^.*/, `${name}: ${message}`) });
}
