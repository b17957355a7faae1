import { useMemo } from 'react';
import type { Doc } from '#core/doc/doc.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';
import type { ProjectFile } from '#core/project/project.ts';
import { useEdit, useStores } from '#state/stores.tsx';

/** Types that a new action may want to have: those handled, and those sent elsewhere in the project. */
export function useActionTypes(): readonly string[] {
  const { editor } = useStores();
  const files = useEdit(({ project }) => project.files);
  // Documents change with every key press; what they sent when the field appeared will do.
  return useMemo(() => {
    const docs = editor.edit().project.widgets.map(({ doc }) => doc);
    return [...new Set([...handledTypes(files), ...docs.flatMap(sentTypes)])].toSorted();
  }, [editor, files]);
}

/** `action.type === "save"`, `case 'save':`. */
const HANDLED = /(?:\.type\s*===?\s*|case\s+)(["'])([^"'\n]+)\1/g;

export function handledTypes(files: readonly ProjectFile[]): readonly string[] {
  return files.flatMap(({ text }) => [...text.matchAll(HANDLED)].map((match) => match[2] ?? ''));
}

function sentTypes(doc: Doc): readonly string[] {
  return Object.values(doc.nodes).flatMap((node) =>
    node.kind === 'element'
      ? Object.values(node.props).flatMap((value) =>
          value.kind === 'literal' ? typesIn(value.value) : [],
        )
      : [],
  );
}

function typesIn(json: Json): readonly string[] {
  if (!isJsonObject(json)) return [];
  if (isJsonObject(json['action'])) return typesIn(json['action']);
  return typeof json['type'] === 'string' ? [json['type']] : [];
}

export interface HandlerPlace {
  readonly tab: 'Server' | 'Client';
  /** From 1. */
  readonly line: number;
}

/** Where an action of this type is handled: the first line of its side's file that names it. */
export function handlerPlace(
  files: readonly ProjectFile[],
  handler: 'server' | 'client',
  type: string,
): HandlerPlace | null {
  const file = files.find(({ path }) => path === `${handler}.ts`);
  if (!file || type === '') return null;
  const lines = file.text.split('\n');
  const at = lines.findIndex((line) => line.includes(`"${type}"`) || line.includes(`'${type}'`));
  return at < 0 ? null : { tab: handler === 'server' ? 'Server' : 'Client', line: at + 1 };
}
