/** Half-open range of UTF-16 offsets into the text a problem speaks of. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** Something a person can mend: a stable code, a sentence, and the place. */
export interface Problem {
  /** `area/what`, such as `expr/unknown-name`. Shown in mono and kept stable. */
  readonly code: string;
  /** A sentence: what is wrong, and the way out. */
  readonly message: string;
  readonly severity: Severity;
  readonly range?: TextRange;
  /** Id of the node of the document concerned. */
  readonly node?: string;
  readonly prop?: string;
  readonly fix?: Fix;
}

/** A mend offered beside a problem. `replacement` replaces the problem's range. */
export interface Fix {
  readonly title: string;
  readonly replacement?: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function ok<T>(value: T, warnings: readonly Problem[] = []): Result<T> {
  return { ok: true, value, warnings };
}

export function fail(...problems: readonly Problem[]): Result<never> {
  return { ok: false, problems };
}

export function problem(code: string, message: string, rest: Partial<Problem> = {}): Problem {
  return { code, message, severity: 'error', ...rest };
}

/** For the default branch of a switch over a union: compiles only when every case is handled. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
