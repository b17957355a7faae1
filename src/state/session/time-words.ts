/** Times and durations as panels write them. */

/** `315 ms`, `4.2 s`, `1:05 min`. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1_000) % 60).padStart(2, '0')} min`;
}

/** Time of day: whole, or only the part that differs from the row before. */
export function timeOfDay(at: number, before: number | null): string {
  const whole = clockTime(at);
  const same = before !== null && clockTime(before).slice(0, 8) === whole.slice(0, 8);
  return same ? whole.slice(8) : whole;
}

function clockTime(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  const hms = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${hms}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}
