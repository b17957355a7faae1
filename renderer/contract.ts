/**
 * The renderer's face towards its host: what it is given and what it reports. The host decides
 * where an action goes; the renderer decides what it contains and what waits for it.
 */
import type { ActionConfig } from '#core/catalogue/prop.ts';
import type { Json, WidgetJson } from '#core/json.ts';

/** `live`: works as in a thread. `design`: can be selected, but nothing types, focuses or acts. */
export type Mode = 'live' | 'design';
export type Theme = 'light' | 'dark';
/** What waits while an action runs, after `auto` has been resolved. */
export type LoadingTarget = 'self' | 'container' | 'none';

export interface SentAction {
  readonly type: string;
  readonly payload?: Json;
}

/** Where an action comes from: `{type: 'Card', prop: 'confirm.action', element}`. */
export interface ActionOrigin {
  readonly type: string;
  readonly prop: string;
  readonly element: WidgetJson;
}

/** A field as it was when the action was sent. */
export interface FieldSnapshot {
  readonly name: string;
  /** Where the value stands in the payload, one key a step: `todo.title` is `['todo', 'title']`. */
  readonly path: readonly string[];
  readonly value: Json;
  /** Type of the control, such as `Select`. */
  readonly control: string;
  readonly element: WidgetJson;
  /** False where something else already had this place in the payload. */
  readonly joined: boolean;
}

export interface ActionRequest {
  readonly action: SentAction;
  readonly config: ActionConfig;
  readonly source: ActionOrigin;
  /** Fields of the form around the source, or the control's own; absent where there are none. */
  readonly fields?: readonly FieldSnapshot[];
  readonly loading: LoadingTarget;
}

export type CollisionReason =
  /** The action's own payload has this key. The field is left out. */
  | 'payload'
  /** An earlier field stands at or above this key. The field is left out. */
  | 'field'
  /** Two fields of one name. The last one is sent. */
  | 'duplicate'
  /** The payload is a string, number or list: no field can join it. */
  | 'shape'
  /** A name that would reach into the prototype. The field is left out. */
  | 'unsafe'
  /** A name with an empty part, such as `a..b`. It is sent as one literal key. */
  | 'empty-part';

export interface FieldCollision {
  readonly name: string;
  readonly reason: CollisionReason;
  /** A sentence for people. */
  readonly message: string;
  /** Absent where the collision concerns all fields. */
  readonly element?: WidgetJson;
}

interface InvalidField {
  readonly name: string;
  readonly control: string;
  readonly element: WidgetJson;
  /** The browser's own words. */
  readonly message: string;
}

/** In the order of time; everything up to `onAction` happens within the gesture's own tick. */
export type RendererEvent =
  | {
      readonly type: 'gesture';
      readonly gesture: 'click' | 'change' | 'enter';
      readonly element: WidgetJson;
      /** The prop that reacts, where one does. */
      readonly prop?: string;
    }
  | {
      readonly type: 'form.invalid';
      readonly form: WidgetJson;
      readonly fields: readonly InvalidField[];
    }
  | {
      readonly type: 'form.valid';
      readonly form: WidgetJson;
      /** How many fields were checked. */
      readonly count: number;
    }
  | {
      readonly type: 'form.collision';
      readonly source: ActionOrigin;
      readonly config: ActionConfig;
      readonly collisions: readonly FieldCollision[];
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

export type HostAttributes = Readonly<Record<`data-${string}`, string>>;

/** In place of an element that cannot be drawn: what is wrong, and why. */
export interface ElementFault {
  readonly title: string;
  readonly detail?: string;
}

export interface WidgetViewProps {
  readonly widget: WidgetJson;
  /** Absent: the theme of the page around it. A root's own `theme` wins. */
  readonly theme?: Theme;
  /** Default `live`. */
  readonly mode?: Mode;
  /** Id of the thread item, shown as `data-widget-item` on the root. */
  readonly itemId?: string;
  /** Sends an action. What the action made wait is free again when the promise settles. */
  readonly onAction?: (request: ActionRequest) => Promise<void>;
  /** A reason why an action may not be sent now, or null. */
  readonly blocked?: (config: ActionConfig) => string | null;
  readonly onEvent?: (event: RendererEvent) => void;
  /**
   * The host's own marks, set on each element's outermost box. A new function re-marks all boxes
   * without rendering anything, so it may change often, for instance with the selection.
   */
  readonly attributes?: (element: WidgetJson) => HostAttributes | undefined;
  /** The host's own words at an element of no known type. The same for the same element. */
  readonly faultOf?: (element: WidgetJson) => ElementFault | undefined;
  /** Hosts that images may come from; null or absent: any. */
  readonly allowedImageDomains?: readonly string[] | null;
}
