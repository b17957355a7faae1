import { useStore } from 'zustand';
import { setWidget } from '#core/edit/commands/set-widget.ts';
import { keyLabel } from '#state/key-label.ts';
import { enterMode } from '#state/mode.ts';
import { useNarrow } from '#state/narrow.ts';
import { useStores, useUndoLabels, useWidget, useWorkbench } from '#state/stores.tsx';
import type { Mode, Overlay, Theme } from '#state/workbench.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { Logo } from './Logo.tsx';
import styles from './TopBar.module.css';

const MODES = [
  { value: 'design', label: 'Design' },
  { value: 'try', label: 'Try' },
] as const;
const THEMES = [
  { value: 'light', label: 'Light', icon: <Icon name="sun" /> },
  { value: 'dark', label: 'Dark', icon: <Icon name="moon" /> },
] as const;

export function TopBar() {
  const { workbench } = useStores();
  const mode = useWorkbench((state) => state.mode);
  const theme = useWorkbench((state) => state.theme);
  const narrow = useNarrow();
  const open = (overlay: Overlay): void => workbench.setState({ overlay });
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <Logo />
        <WidgetName />
        <SaveMark />
        <span className={styles.rule} />
        <UndoRedo />
      </div>
      <Segmented<Mode>
        label="Mode"
        value={mode}
        options={MODES}
        onChange={(next) => enterMode(workbench, next)}
      />
      <div className={styles.end}>
        {narrow ? (
          <>
            <IconButton label="Command palette" icon="search" onClick={() => open('commands')} />
            <MenuButton
              label="More"
              items={[
                { label: 'Templates', icon: 'templates', onSelect: () => open('templates') },
                { label: 'Import', icon: 'import', onSelect: () => open('import') },
                {
                  label: 'Keyboard shortcuts',
                  icon: 'keyboard',
                  onSelect: () => open('shortcuts'),
                },
              ]}
            />
          </>
        ) : (
          <>
            <button type="button" className={styles.commands} onClick={() => open('commands')}>
              <Icon name="search" />
              <span>Command palette</span>
              <Kbd>{keyLabel('Mod+K')}</Kbd>
            </button>
            <Button kind="ghost" icon="templates" onClick={() => open('templates')}>
              Templates
            </Button>
            <Button kind="ghost" icon="import" onClick={() => open('import')}>
              Import
            </Button>
          </>
        )}
        <Segmented<Theme>
          label="Theme"
          value={theme}
          options={THEMES}
          onChange={(next) => workbench.setState({ theme: next })}
        />
        <Button kind="primary" onClick={() => open('export')}>
          Export
        </Button>
      </div>
    </header>
  );
}

function WidgetName() {
  const { editor } = useStores();
  const name = useWidget((widget) => widget.name);
  return (
    <span className={styles.name} data-value={name}>
      <input
        aria-label="Widget name"
        size={1}
        value={name}
        spellCheck={false}
        onChange={(event) => editor.run(setWidget({ name: event.target.value }, 'Rename widget'))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </span>
  );
}

function SaveMark() {
  const { saving } = useStores();
  // Every edit sets the status anew; it is drawn anew only where it reads otherwise.
  const phase = useStore(saving, (status) => status.phase);
  const message = useStore(saving, (status) => (status.phase === 'failed' ? status.message : ''));
  switch (phase) {
    case 'saved':
    case 'pending':
      return (
        <span className={styles.saved} data-phase={phase}>
          <Icon name="check" size={14} />
          <span>Saved</span>
        </span>
      );
    case 'failed':
      return (
        <span className={styles.failed} role="alert" title={message}>
          <Icon name="warning" size={14} />
          <span>Not saved</span>
        </span>
      );
  }
}

function UndoRedo() {
  const { editor } = useStores();
  const { undo, redo } = useUndoLabels();
  return (
    <>
      <IconButton
        label="Undo"
        icon="undo"
        shortcut={keyLabel('Mod+Z')}
        reason={undo === undefined ? 'Nothing to undo' : undefined}
        onClick={() => editor.undo()}
      />
      <IconButton
        label="Redo"
        icon="redo"
        shortcut={keyLabel('Mod+Shift+Z')}
        reason={redo === undefined ? 'Nothing to redo' : undefined}
        onClick={() => editor.redo()}
      />
    </>
  );
}
