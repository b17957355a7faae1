/** Takes the JSON Schema of a module whose default export is a zod schema. */
import type * as Zod from 'zod';
import type { PackageTexts } from '../packages.ts';
import { packageOf } from './packages.ts';

/** Of the JSON text; a larger one is no schema of a widget's data. */
const LONGEST = 1_000_000;

/** JSON Schema (draft 2020-12) as text. Throws SchemaError with a sentence. */
export function readSchema(exports: unknown, texts: PackageTexts): string {
  const schema = member(exports, 'default');
  if (schema === undefined) {
    throw new SchemaError('Nothing is exported as default. End with `export default WidgetState`.');
  }
  if (typeof member(schema, '_zod') !== 'object' || texts.zod === undefined) {
    throw new SchemaError(
      'The default export is not a zod schema. Export one, such as z.strictObject({ … }).',
    );
  }
  const text = JSON.stringify(toJsonSchema(schema, texts));
  if (text.length > LONGEST) {
    throw new SchemaError(`The JSON Schema is longer than ${LONGEST} characters.`);
  }
  return text;
}

function toJsonSchema(schema: unknown, texts: PackageTexts): unknown {
  const zod = packageOf('zod', texts) as typeof Zod; // the text is its bundle
  try {
    return zod.toJSONSchema(schema as Zod.ZodType); // looked at above
  } catch (error) {
    const { message } = error instanceof Error ? error : new Error(String(error));
    throw new SchemaError(`This schema has no JSON Schema: ${message}`);
  }
}

class SchemaError extends Error {
  override readonly name = 'SchemaError';
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
