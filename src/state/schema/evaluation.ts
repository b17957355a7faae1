/** What became of a zod source. Each names its source, so that an older answer is known as one. */
import type { JsonObject } from '#core/json.ts';
import type { SchemaProblem } from '#mock-server/sandbox/schema.ts';

export type Evaluation =
  /** It came with a project from elsewhere, and nobody has let it run. */
  | { readonly phase: 'ask'; readonly source: string }
  | { readonly phase: 'running'; readonly source: string }
  | { readonly phase: 'given'; readonly source: string; readonly jsonSchema: JsonObject }
  | {
      readonly phase: 'refused';
      readonly source: string;
      /** At least one. */
      readonly problems: readonly SchemaProblem[];
    };
