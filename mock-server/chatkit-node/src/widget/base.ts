import { ownEntries, toWidgetJson, type JsonObject } from '../json.ts';
import { components } from '../generated/tables.ts';
import { warnOnce } from './warn.ts';

/** A widget as plain JSON: `type`, props in camelCase, `children`. */
export interface WidgetJSON extends JsonObject {
  type: string;
}

/**
 * The common part of all widget classes. An instance carries its props as own, mutable properties;
 * `type` is fixed. Two widgets are the same when their JSON is.
 */
export abstract class Widget {
  declare readonly type: string;

  get [ownEntries](): true {
    return true;
  }

  protected constructor(type: string, props: object) {
    // Defined first, so that it leads in the JSON too.
    Object.defineProperty(this, 'type', { value: type, enumerable: true });
    for (const [name, value] of Object.entries(props)) {
      if (name === 'type') continue;
      const known = components[type]?.props;
      if (known && name !== 'children' && !Object.hasOwn(known, name)) {
        warnOnce(`${type} has no prop '${name}'; it is kept`);
      }
      Object.defineProperty(this, name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }

  /** Deep and plain: nested instances become JSON, times ISO strings; null and undefined vanish. */
  toJSON(): WidgetJSON {
    return { type: this.type, ...toWidgetJson(this, this.type) };
  }
}

/** The instances of a component's class: a Widget with the component's props. */
export type WidgetInstance<Type extends string, Props> = Widget & { readonly type: Type } & Props;
/** Props may be left out where none is required: `new Divider()`. */
export type WidgetClass<Type extends string, Props> = {
  new (
    ...args: Partial<Props> extends Props ? [props?: Props] : [props: Props]
  ): WidgetInstance<Type, Props>;
  readonly type: Type;
};

/** Makes the class of a component. `name` differs from `type` where the type holds a dot. */
export function widgetClass<Type extends string, Props extends object>(
  type: Type,
  name: string = type,
): WidgetClass<Type, Props> {
  const made = {
    [name]: class extends Widget {
      static readonly type = type;
      constructor(props?: Props) {
        super(type, props ?? {});
      }
    },
  }[name];
  // The base constructor assigns the props, which the compiler cannot see.
  return made as unknown as WidgetClass<Type, Props>;
}

declare const unknownType: unique symbol;

/** A component this version has no class for. Its props are kept as they are. */
export class DynamicWidget extends Widget {
  declare readonly type: string & { readonly [unknownType]: true };

  constructor(json: { type: string; [prop: string]: unknown }) {
    super(json.type, json);
  }
}
