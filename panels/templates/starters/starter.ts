import type { JsonObject } from '#core/json.ts';

/** A template: a widget with data, states and the handlers that make it run. */
export interface Starter {
  readonly id: string;
  readonly name: string;
  /** One sentence: what it shows. */
  readonly about: string;
  readonly view: string;
  readonly data: JsonObject;
  readonly states: readonly { readonly name: string; readonly state: JsonObject }[];
  /** Text of `server.ts`. */
  readonly server: string;
  /** Text of `client.ts`. */
  readonly client: string;
}

export const EMPTY_CLIENT = `// Actions with handler "client" arrive here. Send one on to the server with chatKit.sendAction().
chatKit.setOptions({
  widgets: {
    async onAction(action) {
      console.log(action.type, action.payload);
    },
  },
});
`;
