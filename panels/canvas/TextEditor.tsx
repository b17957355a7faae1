import { useLayoutEffect, useRef } from 'react';
import type { JSX, KeyboardEvent, RefObject } from 'react';
import { literal } from '#core/doc/node.ts';
import type { NodeId } from '#core/doc/node.ts';
import { setProp } from '#core/edit/commands/set-prop.ts';
import { editableText } from '#state/edit-text.ts';
import type { EditableText } from '#state/edit-text.ts';
import { useLooking, useLookingStore } from '#state/looking.ts';
import { openWidget, useStores } from '#state/stores.tsx';
import { elementsOf } from './node-boxes.ts';
import { textPlace } from './text-place.ts';
import styles from './TextEditor.module.css';

interface TextEditorProps {
  readonly stage: RefObject<HTMLElement | null>;
  /** Takes the focus back. */
  readonly onDone: () => void;
}

/** Typing an element's text where it stands. Enter keeps it, Esc leaves it as it was. */
export function TextEditor(props: TextEditorProps): JSX.Element | null {
  const { editor } = useStores();
  const id = useLooking((state) => state.editing);
  if (id === null) return null;
  const text = editableText(openWidget(editor.edit()).doc, id);
  return text.kind === 'text' ? <Typing key={id} id={id} text={text} {...props} /> : null;
}

interface TypingProps extends TextEditorProps {
  readonly id: NodeId;
  /** As it was when typing began. */
  readonly text: Extract<EditableText, { readonly kind: 'text' }>;
}

function Typing({ id, text, stage, onDone }: TypingProps): JSX.Element {
  const { editor, workbench } = useStores();
  const looking = useLookingStore();
  const spot = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);

  useLayoutEffect(() => {
    const box = stage.current ? elementsOf(stage.current, id)[0] : undefined;
    if (box && spot.current && field.current) {
      lieOver(box, spot.current, field.current, looking.getState().zoom);
      field.current.focus({ preventScroll: true });
      field.current.select();
      return;
    }
    looking.setState({ editing: null });
    const words = 'It does not show with this data. Change its text in the inspector.';
    workbench.setState({ toast: { text: words, undo: false, nonce: Date.now() } });
  }, [id, stage, looking, workbench]);

  const close = (keep: boolean): void => {
    if (done.current) return;
    done.current = true;
    const value = field.current?.value ?? text.value;
    if (keep && value !== text.value) editor.run(setProp(id, text.prop, literal(value)));
    looking.setState({ editing: null });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (!closes(event, text.lines)) return;
    event.preventDefault();
    close(event.key === 'Enter');
    onDone();
  };
  return (
    <div ref={spot} className={styles['spot']} data-drag-not>
      <textarea
        ref={field}
        aria-label={text.prop}
        rows={1}
        defaultValue={text.value}
        className={styles['field']}
        onKeyDown={onKeyDown}
        onBlur={() => close(true)}
      />
    </div>
  );
}

/** Esc; or Enter, which makes a new line only with Shift and where there may be several. */
function closes({ key, shiftKey, nativeEvent }: KeyboardEvent, lines: boolean): boolean {
  if (nativeEvent.isComposing) return false;
  return key === 'Escape' || (key === 'Enter' && !(lines && shiftKey));
}

/** Puts the field over the text of a box and gives it the same look. */
function lieOver(box: HTMLElement, spot: HTMLElement, field: HTMLElement, zoom: number): void {
  const { rect, room, look } = textPlace(box);
  const origin = spot.parentElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
  spot.style.transform = `translate(${rect.left - origin.left}px, ${rect.top - origin.top}px)`;
  Object.assign(field.style, look, {
    zoom: `${zoom}`,
    minWidth: `${(rect.right - rect.left) / zoom}px`,
    minHeight: `${(rect.bottom - rect.top) / zoom}px`,
    maxWidth: `${room / zoom}px`,
  });
}
