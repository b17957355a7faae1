/** Runs zod source that this project printed; in the product such text runs in the sandbox only. */
import { toJSONSchema, z } from 'zod';
import type { ZodType } from 'zod';
import type { JsonObject } from '#core/json.ts';

export function runZod(text: string): ZodType {
  const body = text
    .replace(/^import .*$/m, '')
    .replaceAll(': z.ZodType =', ' =')
    .replace(/^export default /m, 'return ');
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- printed by the code under test
  return new Function('z', `"use strict";${body}`)(z) as ZodType;
}

export function schemaOf(text: string): JsonObject {
  return JSON.parse(JSON.stringify(toJSONSchema(runZod(text)))) as JsonObject;
}
