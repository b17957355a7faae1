const SMALLEST = 0.25;
const LARGEST = 3;

/** To whole percents, within what still makes sense. */
export function clampZoom(zoom: number): number {
  return Math.round(Math.min(LARGEST, Math.max(SMALLEST, zoom)) * 100) / 100;
}

/** After a turn of the wheel with Ctrl held, or a pinch: `deltaY` px. */
export function wheelZoom(zoom: number, deltaY: number): number {
  return clampZoom(zoom * Math.exp(-deltaY / 300));
}
