/** The schema of a widget's data: as zod source with the JSON Schema it gives, or as JSON Schema. */
import { jsonEqual } from '../../json.ts';
import type { JsonObject } from '../../json.ts';
import type { Widget } from '../../project/project.ts';
import type { Command, EditState } from '../transaction.ts';

/** Typed zod source. The JSON Schema stays what was evaluated last. Typing is one undo step. */
export function setZodSource(widgetId: string, schema: string): Command {
  return change(
    widgetId,
    'Edit schema',
    (widget) =>
      widget.schemaMode === 'zod' && widget.schema === schema
        ? null
        : { schema, schemaMode: 'zod' },
    `zod:${widgetId}`,
  );
}

/**
 * What a zod source gave when it was run: joins the step that wrote the source. Null when the
 * widget has another source by now.
 */
export function setEvaluated(widgetId: string, source: string, jsonSchema: JsonObject): Command {
  return (edit) => {
    const transaction = change(widgetId, 'Evaluate schema', (widget) =>
      widget.schemaMode !== 'zod' ||
      widget.schema !== source ||
      jsonEqual(widget.jsonSchema, jsonSchema)
        ? null
        : { jsonSchema },
    )(edit);
    return transaction && { ...transaction, joins: true };
  };
}

/** Makes a JSON Schema the source; a zod text stays beside it, unused. */
export function setJsonSchema(widgetId: string, jsonSchema: JsonObject): Command {
  return change(
    widgetId,
    'Edit schema',
    (widget) =>
      widget.schemaMode === 'jsonSchema' && jsonEqual(widget.jsonSchema, jsonSchema)
        ? null
        : { jsonSchema, schemaMode: 'jsonSchema' },
    `schema:${widgetId}`,
  );
}

/** Writes the schema in another form, or another schema in both forms, as one undo step. */
export function convertSchema(
  widgetId: string,
  patch: Partial<Pick<Widget, 'schema' | 'jsonSchema'>> & Pick<Widget, 'schemaMode'>,
  label: string,
): Command {
  return change(widgetId, label, (widget) =>
    Object.entries(patch).every(([key, value]) => widget[key as keyof typeof patch] === value) // its keys
      ? null
      : patch,
  );
}

function change(
  widgetId: string,
  label: string,
  patchOf: (widget: Widget) => Partial<Omit<Widget, 'id' | 'doc'>> | null,
  mergeKey?: string,
): Command {
  return ({ project }: EditState) => {
    const widget = project.widgets.find(({ id }) => id === widgetId);
    const patch = widget && patchOf(widget);
    if (!patch) return null;
    return {
      label,
      steps: [{ type: 'setWidget', widget: widgetId, patch }],
      ...(mergeKey !== undefined && { mergeKey }),
    };
  };
}
