/** What is still to be said of a schema: keywords are taken from it as they are written. */
import { isJsonObject } from '#core/json.ts';
import type { Json, JsonObject } from '#core/json.ts';
import { literalCode } from './layout.ts';

/** Say something about the data without allowing or forbidding any. */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'default',
  '$comment',
  '$id',
  '$anchor',
  'contentEncoding',
  'contentMediaType',
]);

const TYPE_OF_KEYWORD: Readonly<Record<string, string>> = {
  properties: 'object',
  required: 'object',
  additionalProperties: 'object',
  patternProperties: 'object',
  propertyNames: 'object',
  minProperties: 'object',
  maxProperties: 'object',
  items: 'array',
  prefixItems: 'array',
  minItems: 'array',
  maxItems: 'array',
  uniqueItems: 'array',
  minLength: 'string',
  maxLength: 'string',
  pattern: 'string',
  minimum: 'number',
  maximum: 'number',
  exclusiveMinimum: 'number',
  exclusiveMaximum: 'number',
  multipleOf: 'number',
};

export class Rest {
  private readonly left: Map<string, Json>;

  constructor(schema: JsonObject) {
    this.left = new Map(Object.entries(schema));
  }

  has(keyword: string): boolean {
    return this.left.has(keyword);
  }

  peek(keyword: string): Json | undefined {
    return this.left.get(keyword);
  }

  take(keyword: string): Json | undefined {
    const value = this.left.get(keyword);
    this.left.delete(keyword);
    return value;
  }

  restore(keyword: string, value: Json): void {
    this.left.set(keyword, value);
  }

  takeString(keyword: string): string | undefined {
    return this.takeIf(keyword, (value) => typeof value === 'string');
  }

  takeNumber(keyword: string): number | undefined {
    return this.takeIf(keyword, (value) => typeof value === 'number');
  }

  takeList(keyword: string): readonly Json[] | undefined {
    return this.takeIf(keyword, (value): value is readonly Json[] => Array.isArray(value));
  }

  takeObject(keyword: string): JsonObject | undefined {
    return this.takeIf(keyword, isJsonObject);
  }

  peekList(keyword: string): readonly Json[] | undefined {
    const value = this.left.get(keyword);
    return Array.isArray(value) ? (value as readonly Json[]) : undefined;
  }

  peekNumber(keyword: string): number | undefined {
    const value = this.left.get(keyword);
    return typeof value === 'number' ? value : undefined;
  }

  isExactly(keyword: string, value: Json): boolean {
    return JSON.stringify(this.left.get(keyword)) === JSON.stringify(value);
  }

  /** Taken; undefined where none is named. */
  types(): readonly string[] | undefined {
    const value = this.left.get('type');
    if (typeof value === 'string') return (this.dropTypes(), [value]);
    if (!Array.isArray(value)) return undefined;
    this.dropTypes();
    return (value as readonly Json[]).filter((type) => typeof type === 'string');
  }

  dropTypes(): void {
    this.left.delete('type');
  }

  /** The type that rules without one are for. JSON Schema would let other types pass. */
  assumeType(): string | undefined {
    const [type] = [...this.left.keys()].flatMap((keyword) => TYPE_OF_KEYWORD[keyword] ?? []);
    return type;
  }

  /** Of several patterns zod makes an `allOf`. */
  onlyPatterns(): boolean {
    const parts = this.peekList('allOf');
    return (
      parts?.every(
        (part) =>
          isJsonObject(part) &&
          Object.keys(part).length === 1 &&
          typeof part['pattern'] === 'string',
      ) ?? false
    );
  }

  constraints(): readonly string[] {
    return [...this.left.keys()].filter((keyword) => !ANNOTATIONS.has(keyword));
  }

  hasConstraints(): boolean {
    return this.constraints().length > 0;
  }

  /** What is left, so that zod writes it back. */
  metaCode(): string {
    const { default: preset, description, ...others } = Object.fromEntries(this.left);
    const value = preset === undefined ? '' : `.default(${literalCode(preset)})`;
    if (Object.keys(others).length > 0) {
      const meta = description === undefined ? others : { description, ...others };
      return `.meta(${literalCode(meta)})${value}`;
    }
    return `${description === undefined ? '' : `.describe(${literalCode(description)})`}${value}`;
  }

  private takeIf<T extends Json>(keyword: string, is: (value: Json) => value is T): T | undefined {
    const value = this.left.get(keyword);
    if (value === undefined || !is(value)) return undefined;
    this.left.delete(keyword);
    return value;
  }
}
