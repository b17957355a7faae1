import { toJson } from '../json.ts';

export type Handler = 'server' | 'client';
export type LoadingBehavior = 'auto' | 'none' | 'self' | 'container';

const HANDLERS: readonly string[] = ['server', 'client'] satisfies Handler[];
const LOADING_BEHAVIORS: readonly string[] = [
  'auto',
  'none',
  'self',
  'container',
] satisfies LoadingBehavior[];

/** An action as a handler receives it. It comes from a client: treat the payload as untrusted. */
// `any`: handlers read payloads they have not typed, as the samples of the guide do.
// oxlint-disable-next-line typescript/no-explicit-any
export interface Action<TType extends string = string, TPayload = any> {
  type: TType;
  payload: TPayload;
}

/** The plain form of an ActionConfig; wherever one is asked for, such an object will do. */
// oxlint-disable-next-line typescript/no-explicit-any
export interface ActionConfigInit<TType extends string = string, TPayload = any> {
  type: TType;
  payload?: TPayload;
  /** Who handles the action. Default `server`. */
  handler?: Handler;
  /** What shows that the action runs. Default `auto`. */
  loadingBehavior?: LoadingBehavior;
  /** `false` sends the request that answers with one JSON object. Default `true`. */
  streaming?: boolean;
}

interface Routing {
  handler?: Handler;
  loadingBehavior?: LoadingBehavior;
  streaming?: boolean;
}

/**
 * What `ActionConfig.create<A>` takes: the literal type of A, and its payload, which may be left
 * out only where A allows null or undefined. Distributes over a union of actions.
 */
export type CreateInit<A> =
  A extends Action<infer TType, infer TPayload>
    ? { type: TType } & Routing &
        ([TPayload] extends [null | undefined]
          ? { payload?: TPayload }
          : undefined extends TPayload
            ? { payload?: TPayload }
            : { payload: TPayload })
    : never;

/** An action bound to a widget. Throws a TypeError for what ChatKit could not send. */
// oxlint-disable-next-line typescript/no-explicit-any
export class ActionConfig<TType extends string = string, TPayload = any> {
  type: TType;
  payload: TPayload | undefined;
  handler: Handler;
  loadingBehavior: LoadingBehavior;
  streaming: boolean;

  constructor(init: ActionConfigInit<TType, TPayload>) {
    if (typeof init.type !== 'string' || init.type === '') {
      throw new TypeError('An action needs a type: a string that is not empty');
    }
    const { handler = 'server', loadingBehavior = 'auto', streaming = true } = init;
    if (!HANDLERS.includes(handler)) {
      throw new TypeError(
        `handler is ${JSON.stringify(handler)}, not one of ${HANDLERS.join(', ')}`,
      );
    }
    if (!LOADING_BEHAVIORS.includes(loadingBehavior)) {
      const names = LOADING_BEHAVIORS.join(', ');
      throw new TypeError(
        `loadingBehavior is ${JSON.stringify(loadingBehavior)}, not one of ${names}`,
      );
    }
    if (typeof streaming !== 'boolean') throw new TypeError('streaming is not a boolean');
    toJson(init.payload, 'payload');
    this.type = init.type;
    this.payload = init.payload;
    this.handler = handler;
    this.loadingBehavior = loadingBehavior;
    this.streaming = streaming;
  }

  /** A config checked against a type of action: `ActionConfig.create<SaveAction>({ … })`. */
  // oxlint-disable-next-line typescript/no-explicit-any
  static create<A extends Action<string, any>>(
    this: void,
    init: CreateInit<A>,
  ): ActionConfig<A['type'], A['payload']> {
    const plain: ActionConfigInit<A['type'], A['payload']> = init;
    return new ActionConfig(plain);
  }

  /** Type, payload unless null, and the three routing facts written out. */
  toJSON(): ActionConfigInit<TType, TPayload> {
    return {
      type: this.type,
      ...(this.payload === undefined || this.payload === null ? {} : { payload: this.payload }),
      handler: this.handler,
      loadingBehavior: this.loadingBehavior,
      streaming: this.streaming,
    };
  }
}

/** The same helper under the other name the guide gives it. */
export const Action: { readonly create: typeof ActionConfig.create } = Object.freeze({
  create: ActionConfig.create,
});
