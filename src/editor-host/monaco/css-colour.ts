/** `#rrggbbaa` of a computed colour: `rgb(1, 2, 3)`, `rgb(1 2 3 / 9%)` or `color(srgb 0 0.5 1 / 0.1)`. */
export function toHex(colour: string): string {
  const numbers = [...colour.matchAll(/-?[\d.]+(%?)/g)].map(([text, percent]) =>
    percent === '%' ? Number.parseFloat(text) / 100 : Number.parseFloat(text),
  );
  const unit = colour.startsWith('color(') ? 255 : 1;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  const parts = [red * unit, green * unit, blue * unit, alpha * 255];
  const byte = (value: number): string =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0');
  return `#${parts.map(byte).join('')}`;
}
