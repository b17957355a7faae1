import { problem } from '#core/result.ts';
import type { Problem, TextRange } from '#core/result.ts';

/** What stops the reading of a template, with its place; caught where the reading began. */
export class TemplateFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly range: TextRange,
  ) {
    super(message);
  }

  toProblem(): Problem {
    return problem(this.code, this.message, { range: this.range });
  }
}

/** A construct of Jinja that has no counterpart in a view. */
export function unreadable(what: string, range: TextRange): TemplateFault {
  return new TemplateFault('template/unreadable', `${what} can't be read as a view.`, range);
}
