/** Ids by field name, so that labels and controls that mount apart find each other. */
export class NameBook {
  private readonly ids = new Map<string, string[]>();
  private readonly listeners = new Map<string, Set<() => void>>();

  /** The first of them, as ChatKit takes it; undefined where there is none. */
  first(name: string): string | undefined {
    return this.ids.get(name)?.[0];
  }

  add(name: string, id: string): () => void {
    this.ids.set(name, [...(this.ids.get(name) ?? []), id]);
    this.tell(name);
    return () => {
      const left = (this.ids.get(name) ?? []).filter((other) => other !== id);
      if (left.length > 0) this.ids.set(name, left);
      else this.ids.delete(name);
      this.tell(name);
    };
  }

  subscribe(name: string, listener: () => void): () => void {
    const set = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0) this.listeners.delete(name);
    };
  }

  private tell(name: string): void {
    for (const listener of this.listeners.get(name) ?? []) listener();
  }
}
