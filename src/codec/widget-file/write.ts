/** The `.widget` file: what Studio writes, byte for byte in its form. */
import { expand } from '#core/expand/expand.ts';
import type { JsonObject } from '#core/json.ts';
import type { Widget } from '#core/project/project.ts';
import { printView } from '#codec/jsx/print.ts';
import { encodeBase64Url } from './base64url.ts';

const VERSION = '1.0';

/**
 * Text of a `.widget` file: JSON with two-space indent, in Studio's order of keys, without a line
 * break at the end.
 * @param template Jinja that prints what the widget's view shows
 */
export function writeWidgetFile(widget: Widget, template: string): string {
  const file = {
    version: VERSION,
    name: widget.name,
    template,
    jsonSchema: widget.jsonSchema,
    outputJsonPreview: expand(widget.doc, widget.defaultState).widget,
    encodedWidget: encodeBase64Url(JSON.stringify(encodedWidget(widget))),
  };
  return JSON.stringify(file, null, 2);
}

/** The source as Studio keeps it, in the order of keys of its newest exports. */
function encodedWidget(widget: Widget): object {
  const { id, name, defaultState, states, schema, jsonSchema, schemaMode } = widget;
  // The outer schema is the one that counts; beside Zod source Studio leaves this one empty.
  const innerSchema: JsonObject = schemaMode === 'zod' ? {} : jsonSchema;
  return {
    id,
    name,
    view: printView(widget.doc),
    defaultState,
    states: states.map((state) => ({ id: state.id, name: state.name, state: state.state })),
    schema,
    jsonSchema: innerSchema,
    schemaMode,
    schemaValidity: 'valid',
    viewValidity: 'valid',
    defaultStateValidity: 'valid',
  };
}
