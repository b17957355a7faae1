import { NotFoundError } from 'chatkit-node';
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
    ask(send) {
      const call = next++;
      return new Promise((resolve, reject) => {
        waiting.set(call, (outcome) => {
          if (outcome.ok) resolve(outcome.value);
          else reject(errorOf(outcome.name, outcome.message));
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

function errorOf(name: string, message: string): Error {
  if (name === 'NotFoundError') return new NotFoundError(message);
  return Object.assign(new Error(message), { name });
}
