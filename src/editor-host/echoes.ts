const KEPT = 50;

/**
 * Tells values that come back from the owner because they were typed from those that come from
 * elsewhere. The owner may answer late and may skip some.
 */
export class Echoes {
  private waiting: string[] = [];

  sent(text: string): void {
    this.waiting = [...this.waiting, text].slice(-KEPT);
  }

  isEcho(value: string): boolean {
    const at = this.waiting.lastIndexOf(value);
    if (at < 0) return false;
    this.waiting = this.waiting.slice(at + 1);
    return true;
  }

  clear(): void {
    this.waiting = [];
  }
}
