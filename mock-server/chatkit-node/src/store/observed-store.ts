import { toJson } from '../json.ts';
import type { Observer } from '../server/observer.ts';
import type { Store } from './store.ts';

/** The same store, telling the observer of each call from outside. Making ids is not worth telling. */
export function observedStore<TContext>(
  store: Store<TContext>,
  observer: Observer,
): Store<TContext> {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      if (typeof name === 'symbol' || !/^(load|save|add|delete)/.test(name)) {
        return member.bind(target) as unknown;
      }
      return async (...args: unknown[]): Promise<unknown> => {
        // Copied before the call, while they are what the caller passed.
        const told = args.slice(0, -1).map((arg) => toJson(arg));
        try {
          const result: unknown = await member.apply(target, args);
          observer.storeCall(name, told, 'ok');
          return result;
        } catch (error) {
          observer.storeCall(name, told, 'failed');
          throw error;
        }
      };
    },
  });
}
