/**
 * A template read backwards: the view that prints what it prints. Reads what Studio writes, in all
 * its generations, and what people make of that by hand; anything else is named with its place.
 */
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { typeScope } from '#core/expr/infer-type.ts';
import { typeOfSchema } from '#core/expr/type-of-schema.ts';
import type { JsonObject } from '#core/json.ts';
import { fail, ok, problem } from '#core/result.ts';
import type { Problem, Result } from '#core/result.ts';
import { TemplateFault } from './fault.ts';
import { TemplateReader } from './read-json.ts';
import { Scope } from './scope.ts';
import { splitTemplate } from './segments.ts';
import { toDoc } from './to-doc.ts';

export interface ReadTemplateOptions {
  readonly newId: () => NodeId;
  /**
   * The schema of the data: with it the view tells an empty list from a full one as Jinja does.
   * Null reads conditions as the view they were written from had them.
   */
  readonly jsonSchema: JsonObject | null;
}

/** In UTF-16 units; what is longer was not written for a widget. */
const MAX_LENGTH = 1_000_000;

/**
 * Warnings name what was left out. Ranges count from the start of the template.
 */
export function readTemplate(template: string, options: ReadTemplateOptions): Result<Doc> {
  if (template.length > MAX_LENGTH) {
    return fail(problem('template/too-large', 'The template is longer than a million characters.'));
  }
  const warnings: Problem[] = [];
  const types = options.jsonSchema && typeScope(typeOfSchema(options.jsonSchema));
  const taken = new Set(template.match(/[A-Za-z_$][\w$]*/g));
  try {
    const scope = new Scope({ taken, warnings, sinks: [] }, types);
    const value = new TemplateReader(template, splitTemplate(template), scope).read();
    return ok(toDoc(value, options.newId, warnings), warnings);
  } catch (error) {
    if (error instanceof TemplateFault) return fail(error.toProblem());
    throw error;
  }
}
