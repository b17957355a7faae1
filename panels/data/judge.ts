/** zod as the judge of data. A module of its own, so that only the used part of zod is fetched. */
import { config, fromJSONSchema } from 'zod';
import type { JsonObject } from '#core/json.ts';
import type { JsonPath } from '#editor-host/json/parse-json.ts';

// Compiled checks need eval, which the page's policy forbids.
config({ jitless: true });

export interface Fault {
  readonly path: JsonPath;
  /** In zod's words. */
  readonly message: string;
}

export function judge(data: JsonObject, schema: JsonObject): readonly Fault[] {
  return (reader(schema)?.safeParse(data).error?.issues ?? []).map(({ path, message }) => ({
    path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    message,
  }));
}

function reader(schema: JsonObject): ReturnType<typeof fromJSONSchema> | null {
  try {
    return fromJSONSchema(schema);
  } catch {
    // The schema says something zod has no words for.
    return null;
  }
}
