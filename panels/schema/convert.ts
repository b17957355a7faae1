/** The schema in its other form. Each way is one undo step. */
import { convertSchema } from '#core/edit/commands/schema.ts';
import type { Command } from '#core/edit/transaction.ts';
import type { Widget } from '#core/project/project.ts';
import { sameSchema } from '#core/schema/same-schema.ts';
import { printZod } from '#codec/zod/print.ts';
import type { ZodSource } from '#codec/zod/print.ts';
import type { Schemas } from '#state/schema/schemas.ts';

/** The JSON Schema becomes the source. The zod text stays beside it, for the way back. */
export function toJsonSchema({ id }: Widget): Command {
  return convertSchema(id, { schemaMode: 'jsonSchema' }, 'Convert to JSON Schema');
}

interface ToZod {
  readonly command: Command;
  /** What the zod source can't say, in a sentence. */
  readonly remark: string | null;
}

/** The kept zod text when it still gives this schema, so that its names and comments come back. */
export async function toZod(
  { id, schema, jsonSchema }: Widget,
  { resultOf }: Pick<Schemas, 'resultOf'>,
): Promise<ToZod> {
  const kept = schema.trim() === '' ? null : await resultOf(schema);
  if (kept?.ok && sameSchema(kept.jsonSchema, jsonSchema)) {
    return { command: convertSchema(id, { schemaMode: 'zod' }, 'Convert to zod'), remark: null };
  }
  const source = printZod(jsonSchema);
  const command = convertSchema(id, { schemaMode: 'zod', schema: source.text }, 'Convert to zod');
  return { command, remark: remarkOn(source) };
}

function remarkOn({ kept, assumed }: ZodSource): string | null {
  const [unchecked] = kept;
  if (unchecked) {
    const rule = `${unchecked.keywords.join(', ')} of ${unchecked.path || 'the data'}`;
    const more = kept.length > 1 ? ` and ${kept.length - 1} more` : '';
    return `zod has no form for ${rule}${more}. They are kept as metadata.`;
  }
  const [typed] = assumed;
  if (!typed) return null;
  const more = assumed.length > 1 ? `, and ${assumed.length - 1} more like it` : '';
  return `${typed.path || 'The data'} had no type; zod asks for one, so it is now ${typed.type}${more}.`;
}
