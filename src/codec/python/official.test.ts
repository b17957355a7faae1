/** The Python we write runs on the official package and gives what the preview shows. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expand } from '#core/expand/expand.ts';
import { normalizeWidget } from '#core/expand/normalize.ts';
import type { Json } from '#core/json.ts';
import { compileTemplate } from '#codec/jinja/compile.ts';
import { counter } from '#codec/jsx/test-support/view.ts';
import { readAnything } from '#codec/widget-file/read.ts';
import { writeWidgetFile } from '#codec/widget-file/write.ts';
import { exportPython } from './export.ts';

const python = process.env['CHATKIT_PYTHON'] ?? '';
const FIXTURES = fileURLToPath(new URL('../widget-file/fixtures/', import.meta.url));
const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.widget'));

describe.skipIf(python === '')('on the official package', { timeout: 120_000 }, () => {
  it.each(files)('%s', (file) => {
    const read = readAnything(readFileSync(join(FIXTURES, file)), { newId: counter(), name: file });
    if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
    const widget = { ...read.value.widget, id: 'w' };
    const template = compileTemplate(widget.doc, widget.jsonSchema);
    if (!template.ok) throw new Error(template.problems.map(({ message }) => message).join('\n'));
    const module = exportPython(widget);
    const folder = mkdtempSync(join(tmpdir(), 'kitbench-python-'));
    writeFileSync(join(folder, module.widgetFile), writeWidgetFile(widget, template.value));
    writeFileSync(join(folder, module.fileName), module.text);
    const printed = execFileSync(python, ['-X', 'utf8', join(folder, module.fileName)], {
      encoding: 'utf8',
    });
    const { widget: shown } = expand(widget.doc, widget.defaultState);
    expect(withoutLeaves(JSON.parse(printed) as Json)).toEqual(withoutLeaves(shown));
  });
});

/** The package writes `"children": []` on every element; `type` always follows it. */
function withoutLeaves(widget: Json): unknown {
  return JSON.parse(JSON.stringify(normalizeWidget(widget)).replaceAll(/"children":\[\],?/g, ''));
}
