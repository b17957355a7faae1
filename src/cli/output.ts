/** Where a command writes. Warnings and problems go to standard error, what was asked for to standard output. */
export interface Output {
  /** A line of the result. */
  print(line: string): void;
  warn(line: string): void;
  /** A result as it is, without a line break at its end. */
  write(text: string): void;
}
