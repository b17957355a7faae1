/** `84 lines · 2.6 kB`, of the file as it is written. */
export function sizeOf(text: string): string {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const bytes = new TextEncoder().encode(text).length;
  const size = bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
  return `${lines} ${lines === 1 ? 'line' : 'lines'} · ${size}`;
}
