import { useMemo } from 'react';
import { setFile } from '#core/edit/commands/set-file.ts';
import type { Marker, SiblingFile } from '#editor-host/editor-props.ts';
import { LazyCodeEditor } from '#editor-host/LazyCodeEditor.tsx';
import type { Outcome } from '#editor-host/typed-texts.ts';
import { useTypedText } from '#editor-host/use-typed-text.ts';
import { useEditorFrame } from '#state/editor-frame.ts';
import { useEdit, useStores } from '#state/stores.tsx';

interface Props {
  readonly path: 'server.ts' | 'client.ts';
  /** Where the last run failed. Type errors need not be given: the editor finds them itself. */
  readonly markers?: readonly Marker[];
}

const TABS = { 'server.ts': 'Server', 'client.ts': 'Client' } as const;
const NONE: readonly never[] = [];

/** A handler file of the project, checked against the SDK as it is typed. */
export function HandlerEditor({ path, markers = NONE }: Props) {
  const { editor } = useStores();
  const files = useEdit((edit) => edit.project.files);
  const tab = TABS[path];
  const frame = useEditorFrame(tab);
  const { session } = frame;
  const text = textOf(files, path);
  const siblings = useMemo(() => files.filter((file) => isSibling(file, path)), [files, path]);

  const handOn = (next: string): Outcome => {
    editor.run(setFile(path, next));
    return { kind: 'settled', basis: textOf(editor.edit().project.files, path) };
  };
  const typed = useTypedText({ key: path, session, basis: text, print: () => text, handOn });

  return (
    <LazyCodeEditor
      label={tab}
      language="typescript"
      {...frame}
      {...typed.shown}
      markers={markers}
      siblings={siblings}
    />
  );
}

function textOf(files: readonly SiblingFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

function isSibling(file: SiblingFile, path: string): boolean {
  return file.path !== path && /\.[cm]?tsx?$/.test(file.path);
}
