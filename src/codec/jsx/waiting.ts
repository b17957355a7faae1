/** Things that wait in order, by what they have in common. Each is looked at once, however many wait. */
export class Waiting<K, T> {
  readonly #lines = new Map<K, { readonly items: T[]; at: number }>();

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  add(key: K, item: T): void {
    const line = this.#lines.get(key);
    if (line) line.items.push(item);
    else this.#lines.set(key, { items: [item], at: 0 });
  }

  /** The first of a line that is still of use. Those before it will never be: they leave the line. */
  first(key: K, isOfUse: (item: T) => boolean): T | undefined {
    const line = this.#lines.get(key);
    if (!line) return undefined;
    for (; line.at < line.items.length; line.at += 1) {
      const item = line.items[line.at];
      if (item !== undefined && isOfUse(item)) return item;
    }
    return undefined;
  }
}
