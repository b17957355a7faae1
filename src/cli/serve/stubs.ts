/** What the samples of the guide call without importing it, as in the page. */
export function addStubs(print: (line: string) => void): void {
  for (const name of ['doThing', 'doSomething']) {
    if (name in globalThis) continue;
    const stub = async (...args: unknown[]): Promise<void> =>
      print(`${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);
    Object.defineProperty(globalThis, name, { value: stub, configurable: true });
  }
}
