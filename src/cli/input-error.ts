/** What was named can't be used; the message says what and why, for people. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
