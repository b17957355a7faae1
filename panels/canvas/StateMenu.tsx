import { Suspense, useRef, useState } from 'react';
import type { JSX } from 'react';
import { addState, duplicateState, removeState, renameState } from '#core/edit/commands/states.ts';
import { lazyPart } from '#state/lazy-part.ts';
import { openWidget, useEdit, useStores } from '#state/stores.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuItem } from '#ui/Menu.tsx';
import styles from './CanvasBar.module.css';

const StateNameDialog = lazyPart(
  async () => (await import('./StateNameDialog.tsx')).StateNameDialog,
);

type Naming = { readonly verb: 'add' } | { readonly verb: 'rename'; readonly id: string };

const DEFAULT = 'Default';

/** Which data the widget is shown with: chosen, added, renamed and deleted here. */
export function StateMenu(): JSX.Element {
  const { editor, workbench, newUuid } = useStores();
  const name = useEdit((edit) => stateName(edit.state, openWidget(edit).states));
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState<Naming | null>(null);

  const items = (): readonly MenuItem[] => {
    const edit = editor.edit();
    const { states } = openWidget(edit);
    const id = edit.state;
    const always = id === null ? 'Every widget has its default state.' : undefined;
    return [
      ...[null, ...states].map((state): MenuItem => ({
        label: state?.name ?? DEFAULT,
        checked: (state?.id ?? null) === id,
        onSelect: () => editor.openState(state?.id ?? null),
      })),
      'line',
      { label: 'New state…', icon: 'plus', onSelect: () => setNaming({ verb: 'add' }) },
      {
        label: 'Duplicate',
        icon: 'copy',
        onSelect: () => void editor.run(duplicateState(id, newUuid())),
      },
      {
        label: 'Rename…',
        icon: 'pencil',
        reason: always,
        onSelect: () => id !== null && setNaming({ verb: 'rename', id }),
      },
      {
        label: 'Delete',
        icon: 'trash',
        danger: true,
        reason: always,
        onSelect: () => {
          if (id === null || !editor.run(removeState(id))) return;
          const toast = { text: `Deleted ${name}`, undo: true, nonce: Date.now() };
          workbench.setState({ toast });
        },
      },
    ];
  };
  const onName = (text: string): void => {
    if (naming?.verb === 'add') editor.run(addState(newUuid(), text));
    else if (naming) editor.run(renameState(naming.id, text));
    setNaming(null);
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        className={styles['menu']}
        onClick={() => setOpen(!open)}
      >
        <span className={styles['label']}>State</span>{' '}
        <span className={styles['value']}>{name}</span>
        <Icon name="chevron-down" size={14} />
      </button>
      {open && (
        <Menu anchor={button} label="State" items={items()} onClose={() => setOpen(false)} />
      )}
      {naming && (
        <Suspense fallback={null}>
          <StateNameDialog
            title={naming.verb === 'add' ? 'New state' : 'Rename state'}
            verb={naming.verb === 'add' ? 'Add state' : 'Rename'}
            initial={naming.verb === 'add' ? '' : name}
            onDone={onName}
            onClose={() => setNaming(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function stateName(
  id: string | null,
  states: readonly { readonly id: string; readonly name: string }[],
): string {
  return states.find((state) => state.id === id)?.name ?? DEFAULT;
}
