/** The data of the open state, and what is wrong with it. */
import type { JsonObject } from '#core/json.ts';
import { stateData } from '#core/project/project.ts';
import type { Fault } from '#core/schema/faults.ts';
import type { Marker, OffsetRange } from '#editor-host/editor-props.ts';
import { faultCode, useJudgement } from '#state/schema/judgements.ts';
import type { Mend } from '#state/schema/mend.ts';
import { openWidget, useEdit, useWidget } from '#state/stores.tsx';
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
export function useFaults(data: JsonObject): readonly Fault[] {
  const judgement = useJudgement(data);
  return judgement?.kind === 'judged' ? judgement.faults : NONE;
}

/** `mendOf`: what mends a fault, where that is no matter of choice. */
export function dataMarkers(
  text: string,
  faults: readonly Fault[],
  mendOf: (fault: Fault) => Mend | null,
): readonly Marker[] {
  const read = readData(text);
  if (!read.ok) {
    const { start, end, message } = read.fault;
    return [{ at: { start, end }, severity: 'error', message }];
  }
  const { repeated, rangeOf } = read.places;
  return [
    ...repeated.map(({ start, end, message }): Marker => ({
      at: { start, end },
      severity: 'warning',
      message,
    })),
    ...faults.map((fault): Marker => markerOf(fault, rangeOf(fault.path), mendOf)),
  ];
}

function markerOf(fault: Fault, range: OffsetRange, mendOf: (fault: Fault) => Mend | null): Marker {
  const { keyword, message } = fault;
  return {
    // What lacks a key is marked at its brace: a squiggle below all of it would drown the others.
    at: keyword === 'required' ? { start: range.start, end: range.start + 1 } : range,
    severity: 'error',
    message,
    code: faultCode(fault),
    fixes() {
      const mend = mendOf(fault);
      return mend ? [{ title: mend.title, fix: { kind: 'run', run: mend.run } }] : [];
    },
  };
}
