/** Under which the two forms of a schema are typed. */
export function jsonKey(widgetId: string): string {
  return `schema/${widgetId}.json`;
}

export function zodKey(widgetId: string): string {
  return `schema/${widgetId}.ts`;
}
