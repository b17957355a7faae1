/** Under which the schema's text is typed. */
export function schemaKey(widgetId: string): string {
  return `schema/${widgetId}.json`;
}
