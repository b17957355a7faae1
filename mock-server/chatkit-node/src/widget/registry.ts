import { widgetClasses } from '../generated/classes.ts';
import { isObject } from '../json.ts';
import { DynamicWidget, Widget as WidgetBase } from './base.ts';

const classes: Readonly<Record<string, new (props: never) => WidgetBase>> = widgetClasses;

/**
 * Widgets from their JSON: instances of the known classes, DynamicWidget for any other type, down
 * through all children. Throws a TypeError for what is no element.
 */
function fromJSON(json: unknown): WidgetBase {
  if (!isObject(json) || typeof json['type'] !== 'string') {
    throw new TypeError('A widget needs a type: a string');
  }
  const { type, children, ...rest } = json;
  const props = children === undefined ? rest : { ...rest, children: childrenFromJSON(children) };
  const known = Object.hasOwn(classes, type) ? classes[type] : undefined;
  // The JSON is not checked here (`validateWidget` does that), so its props are taken on trust.
  return known ? new known(props as never) : new DynamicWidget({ ...props, type });
}

function childrenFromJSON(children: unknown): unknown {
  if (Array.isArray(children)) return children.map(childrenFromJSON);
  return isObject(children) ? fromJSON(children) : children;
}

/** The class that all widgets extend, together with `fromJSON`. */
export const Widget: typeof WidgetBase & { readonly fromJSON: typeof fromJSON } =
  /* @__PURE__ */ Object.assign(WidgetBase, { fromJSON });
export type Widget = WidgetBase;
