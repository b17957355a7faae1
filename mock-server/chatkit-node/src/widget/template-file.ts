import { readFile } from 'node:fs/promises';
import type { WidgetTemplate } from '../template.ts';

/** The template in a `.widget` file. Needs the package `@huggingface/jinja`. */
export async function widgetTemplateFromFile(path: string | URL): Promise<WidgetTemplate> {
  const text = await readFile(path, 'utf8');
  // Loaded on use, so that servers without templates need no Jinja.
  const { WidgetTemplate } = await import('../template.ts');
  return WidgetTemplate.fromJSON(text);
}
