/** The schema that the sample data itself gives. */
import { useMemo } from 'react';
import { convertSchema } from '#core/edit/commands/schema.ts';
import type { Command } from '#core/edit/transaction.ts';
import type { JsonObject } from '#core/json.ts';
import { jsonSchemaOf } from '#core/project/infer-schema.ts';
import type { SchemaMode } from '#core/project/project.ts';
import { printZod } from '#codec/zod/print.ts';
import { useWidget } from '../stores.tsx';

/** Admits the default state of the open widget and every named one. */
export function useInferredSchema(): JsonObject {
  const defaultState = useWidget((widget) => widget.defaultState);
  const states = useWidget((widget) => widget.states);
  return useMemo(
    () => jsonSchemaOf([defaultState, ...states.map(({ state }) => state)]),
    [defaultState, states],
  );
}

/** Writes it in the form that the widget's schema has. */
export function writeInferred(
  widgetId: string,
  schemaMode: SchemaMode,
  jsonSchema: JsonObject,
): Command {
  const patch = schemaMode === 'zod' ? { schema: printZod(jsonSchema).text } : {};
  return convertSchema(widgetId, { schemaMode, jsonSchema, ...patch }, 'Infer schema');
}
