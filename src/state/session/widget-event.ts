/** What a rendered widget reports, in the words of the renderer's contract. */
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { Json, WidgetJson } from '#core/json.ts';

export interface SentAction {
  readonly type: string;
  readonly payload?: Json;
}

export interface ActionOrigin {
  readonly type: string;
  readonly prop: string;
  readonly element: WidgetJson;
}

export interface FieldSnapshot {
  readonly name: string;
  readonly path: readonly string[];
  readonly value: Json;
  readonly control: string;
  readonly joined: boolean;
}

export interface ActionRequest {
  readonly action: SentAction;
  readonly config: ActionConfig;
  readonly source: ActionOrigin;
  readonly fields?: readonly FieldSnapshot[];
}

export type WidgetEvent =
  | {
      readonly type: 'gesture';
      readonly gesture: 'click' | 'change' | 'enter';
      readonly element: WidgetJson;
      readonly prop?: string;
    }
  | {
      readonly type: 'form.invalid';
      readonly form: WidgetJson;
      readonly fields: readonly {
        readonly name: string;
        readonly control: string;
        readonly message: string;
        readonly element: WidgetJson;
      }[];
    }
  | { readonly type: 'form.valid'; readonly form: WidgetJson; readonly count: number }
  | {
      readonly type: 'form.collision';
      readonly source: ActionOrigin;
      readonly collisions: readonly {
        readonly name: string;
        readonly reason: string;
        readonly message: string;
      }[];
    }
  | {
      readonly type: 'action.blocked';
      readonly source: ActionOrigin;
      readonly config: ActionConfig;
      readonly reason: string;
    }
  | {
      readonly type: 'deeplink';
      readonly name: string;
      readonly data: Readonly<Record<string, string>>;
    }
  | { readonly type: 'error'; readonly message: string; readonly element?: WidgetJson };
