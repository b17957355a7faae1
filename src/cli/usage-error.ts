/** The command was called in a way it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** @param usage how the command is called */
  constructor(message: string, usage: string) {
    super(`${message}\n\n${usage}`);
  }
}
