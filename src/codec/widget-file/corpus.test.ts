/**
 * Real `.widget` files: each opens, prints back, renders, and is read the same after it was written
 * again. The fixtures beside this file are always judged; a folder of more, `../corpus` or the one
 * that `KITBENCH_CORPUS` names, where it is there.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expand } from '#core/expand/expand.ts';
import { normalizeWidget } from '#core/expand/normalize.ts';
import type { Json, JsonObject } from '#core/json.ts';
import type { Widget } from '#core/project/project.ts';
import { compileTemplate } from '#codec/jinja/compile.ts';
import { dataText } from '#codec/jinja/test-support/data-text.ts';
import { isPython, openJudge, widgetOf } from '#codec/jinja/test-support/judge.ts';
import type { Judge } from '#codec/jinja/test-support/judge.ts';
import { printView } from '#codec/jsx/print.ts';
import { counter, meaning } from '#codec/jsx/test-support/view.ts';
import { decodeBase64Url } from './base64url.ts';
import type { Imported } from './imported.ts';
import { readAnything } from './read.ts';
import { sampleData } from './sample-data.ts';
import { differencesOf } from './test-support/differences.ts';
import { KNOWN_DIFFERENCES } from './test-support/known-differences.ts';
import { writeWidgetFile } from './write.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const FOLDERS = [
  join(here, 'fixtures'),
  process.env['KITBENCH_CORPUS'] ?? join(here, '../../../../shared/corpus'),
];
/** Rounds of made-up data, beside the data of the file. */
const ROUNDS = 4;

interface File {
  readonly name: string;
  readonly json: JsonObject;
  readonly imported: Imported;
  readonly widget: Widget;
  /** The text of the view in the file; null where it holds none. */
  readonly view: string | null;
  readonly data: readonly JsonObject[];
}

function open(path: string): File {
  const text = readFileSync(path, 'utf8');
  const read = readAnything(text, { newId: counter(), name: basename(path) });
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  const json = JSON.parse(text) as JsonObject;
  const { widget } = read.value;
  return {
    name: basename(path),
    json,
    imported: read.value,
    widget: { ...widget, id: widget.id ?? 'none' },
    view: viewIn(json['encodedWidget']),
    data: [
      widget.defaultState,
      ...widget.states.map(({ state }) => state),
      ...Array.from({ length: ROUNDS }, (_, round) => sampleData(widget.jsonSchema, round)),
    ],
  };
}

function viewIn(encoded: Json | undefined): string | null {
  const text = typeof encoded === 'string' ? decodeBase64Url(encoded) : null;
  try {
    const view: unknown = (JSON.parse(text ?? '') as JsonObject)['view'];
    return typeof view === 'string' && view !== '' ? view : null;
  } catch {
    return null;
  }
}

const paths = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.widget'))
    .map((name) => join(folder, name)),
);

let judge: Judge;
beforeAll(() => {
  judge = openJudge();
});
afterAll(() => judge.close());

describe.each(paths.map((path) => [basename(path), path]))('%s', (name, path) => {
  let file: File;
  const row: string[] = [];
  beforeAll(() => {
    file = open(path);
    row.push('opens');
  });
  afterAll(() => {
    if (isPython) console.log(`  ${name}: ${row.join(', ')}`);
  });

  it('prints its view back byte for byte', () => {
    const { view, widget } = file;
    if (view === null) {
      row.push('view rebuilt');
      return;
    }
    expect(printView(widget.doc)).toBe(view);
    row.push('view =');
  });

  it('renders from our template to what our preview shows', async () => {
    const { widget, data } = file;
    const template = compileTemplate(widget.doc, widget.jsonSchema);
    if (!template.ok) throw new Error(template.problems.map(({ message }) => message).join('\n'));
    if (!isPython && template.value.startsWith('{%')) {
      row.push('template not judged');
      return;
    }
    const shown = data.map((one) => ({ one, expansion: expand(widget.doc, one) }));
    const able = shown.filter(({ expansion }) => expansion.problems.length === 0);
    const texts = able.map(({ one }) => dataText(one));
    const rendered = await judge.render(template.value, texts);
    able.forEach(({ expansion }, i) => {
      expect(widgetOf(rendered[i]), texts[i]).toEqual(normalizeWidget(expansion.widget));
    });
    expect(able.length).toBeGreaterThan(0);
    const same = template.value === file.imported.template ? ', template = theirs' : '';
    row.push(`${able.length} of ${data.length} data sets render =${same}`);
  });

  it('shows the preview that stands in it, but for what is known', () => {
    const { json, widget, view } = file;
    const theirs = json['outputJsonPreview'];
    const known = KNOWN_DIFFERENCES[name];
    if (theirs === undefined || theirs === null || view === null) {
      expect(known).toBeUndefined();
      return;
    }
    const { widget: ours } = expand(widget.doc, widget.defaultState);
    const places = known?.places ?? [];
    expect(differencesOf(ours, theirs)).toEqual(places);
    row.push(known ? `preview = but for ${places.length} places (${known.reason})` : 'preview =');
  });

  it('is read the same after it was written again', () => {
    const { widget } = file;
    const template = compileTemplate(widget.doc, widget.jsonSchema);
    const text = writeWidgetFile(widget, template.ok ? template.value : '');
    const again = readAnything(text, { newId: counter(), name });
    if (!again.ok) throw new Error(again.problems.map(({ message }) => message).join('\n'));
    const { doc, ...facts } = again.value.widget;
    const { doc: before, draft: _, ...factsBefore } = widget;
    expect(meaning(doc)).toEqual(meaning(before));
    expect(facts).toEqual(factsBefore);
    expect(again.value.choice).toBeNull();
    const second = compileTemplate(doc, widget.jsonSchema);
    expect(writeWidgetFile(widget, second.ok ? second.value : '')).toBe(text);
    row.push('again =');
  });

  it('has a rebuilt view that shows what its template renders', async () => {
    const { widget, imported, data, view } = file;
    const isFromTemplate = imported.notes.some(({ code }) => code === 'widget/view-from-template');
    if (view !== null || !isFromTemplate || imported.template === null) return;
    if (!isPython && /namespace|append/.test(imported.template)) return;
    const rendered = await judge.render(
      imported.template,
      data.map((one) => dataText(one)),
    );
    const judged = data.filter((one, i) => {
      const theirs = widgetOf(rendered[i]);
      // Written by hand, some give no JSON for some data: a comma too many after an empty list.
      if (typeof theirs === 'object' && theirs !== null && 'error' in theirs) return false;
      const { widget: shown, problems } = expand(widget.doc, one);
      expect(problems).toEqual([]);
      expect(normalizeWidget(shown), dataText(one)).toEqual(theirs);
      return true;
    });
    expect(judged.length).toBeGreaterThan(0);
    row.push(`${judged.length} of ${data.length} data sets as their template renders them`);
  });
});
