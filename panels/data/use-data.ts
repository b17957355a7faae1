/** The data of the open state as text, and what is wrong with it. */
import { useEffect, useState } from 'react';
import type { JsonObject } from '#core/json.ts';
import { stateData } from '#core/project/project.ts';
import type { Marker } from '#editor-host/editor-props.ts';
import { openWidget, useEdit, useWidget } from '#state/stores.tsx';
import { schemaIssues } from './schema-issues.ts';
import type { SchemaIssue } from './schema-issues.ts';
import { readData } from './write-data.ts';

export interface OpenData {
  readonly widgetId: string;
  /** Null: the default state. */
  readonly stateId: string | null;
  readonly data: JsonObject;
  /** Under which its text is typed. */
  readonly key: string;
}

export function useOpenData(): OpenData {
  const widgetId = useWidget(({ id }) => id);
  const stateId = useEdit(({ state }) => state);
  const data = useEdit((edit) => stateData(openWidget(edit), edit.state));
  return { widgetId, stateId, data, key: `data/${widgetId}/${stateId ?? 'default'}.json` };
}

const NONE: readonly never[] = [];

/** Judged anew when the data or the schema changed. */
export function useSchemaIssues(data: JsonObject): readonly SchemaIssue[] {
  const schema = useWidget((widget) => widget.jsonSchema);
  const [judged, setJudged] = useState<{ data: JsonObject; issues: readonly SchemaIssue[] }>();
  useEffect(() => {
    let off = false;
    void schemaIssues(data, schema).then((issues) => {
      if (!off) setJudged({ data, issues });
    });
    return () => {
      off = true;
    };
  }, [data, schema]);
  return judged?.data === data ? judged.issues : NONE;
}

export function dataMarkers(text: string, issues: readonly SchemaIssue[]): readonly Marker[] {
  const read = readData(text);
  if (!read.ok) {
    const { start, end, message } = read.fault;
    return [{ at: { start, end }, severity: 'error', message }];
  }
  const { repeated, rangeOf } = read.places;
  return [
    ...repeated.map(({ start, end, message }) => warning({ start, end }, message)),
    ...issues.map(({ path, message }) => warning(rangeOf(path), message)),
  ];
}

function warning(at: { start: number; end: number }, message: string): Marker {
  return { at, severity: 'warning', message };
}
