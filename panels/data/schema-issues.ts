/** Where data departs from its JSON Schema. zod judges; it is fetched on the first use. */
import type { JsonObject } from '#core/json.ts';
import type { JsonPath } from '#editor-host/json/parse-json.ts';

export interface SchemaIssue {
  /** To the value, or to the object that lacks it. */
  readonly path: JsonPath;
  readonly message: string;
}

/** Nothing for a schema that zod cannot read: then there is nothing to hold the data against. */
export async function schemaIssues(
  data: JsonObject,
  schema: JsonObject,
): Promise<readonly SchemaIssue[]> {
  if (Object.keys(schema).length === 0) return [];
  const { judge } = await import('./judge.ts');
  return judge(data, schema).map(({ path, message }) => ({
    path,
    message: sentence(path, message),
  }));
}

function sentence(path: JsonPath, message: string): string {
  const name = path.length === 0 ? 'The data' : path.join('.');
  const missing = /expected (.+), received undefined$/.exec(message)?.[1];
  if (missing !== undefined) return `${name} is missing; the schema wants ${article(missing)}.`;
  const other = /expected (.+), received (.+)$/.exec(message);
  if (other)
    return `${name} is ${article(other[2] ?? '')}; the schema wants ${article(other[1] ?? '')}.`;
  return `${name}: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`;
}

function article(noun: string): string {
  if (noun === 'null' || noun.includes('"')) return noun;
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
