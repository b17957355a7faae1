/** The conditions one can choose, as they are called on screen. */
import { FAULTS, LATENCIES, NORMAL } from '#mock-server/transport/conditions.ts';
import type { Conditions, Fault, Latency } from '#mock-server/transport/conditions.ts';

interface Choice<V> {
  readonly value: V;
  readonly label: string;
}

export const NORMAL_CONDITIONS: Conditions = NORMAL;
export const LATENCY_CHOICES: readonly Choice<Latency>[] = LATENCIES.map(choice);
export const FAULT_CHOICES: readonly Choice<Fault>[] = FAULTS.map(choice);

function choice<V extends string>(value: V): Choice<V> {
  return { value, label: value.charAt(0).toUpperCase() + value.slice(1) };
}
