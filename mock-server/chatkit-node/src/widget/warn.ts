const said = new Set<string>();

/** Warns a developer once about something that is kept all the same. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  // The one channel that every runtime has.
  // oxlint-disable-next-line no-console
  console.warn(`chatkit-node: ${message}`);
}
