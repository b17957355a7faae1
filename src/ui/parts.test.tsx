// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { IconButton } from './IconButton.tsx';
import { Menu } from './Menu.tsx';
import { MenuButton } from './MenuButton.tsx';
import { NumberField } from './NumberField.tsx';
import { Popover } from './Popover.tsx';
import { SearchField } from './SearchField.tsx';
import { Section } from './Section.tsx';
import { Segmented } from './Segmented.tsx';
import { SelectField } from './SelectField.tsx';
import { SplitHandle } from './SplitHandle.tsx';
import { Switch } from './Switch.tsx';
import { TabPanel, Tabs } from './Tabs.tsx';
import { TextField } from './TextField.tsx';
import { Toast } from './Toast.tsx';

afterEach(cleanup);

describe('Button', () => {
  it('that is blocked stays reachable, says why and does nothing', async () => {
    const act = vi.fn();
    render(
      <Button reason="Nothing to share yet" onClick={act}>
        Share
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Share' });
    await userEvent.tab();
    expect(document.activeElement).toBe(button);
    await userEvent.click(button);
    expect(act).not.toHaveBeenCalled();
    expect(button.dataset['tip']).toBe('Nothing to share yet');
    expect(button.getAttribute('aria-description')).toBe('Nothing to share yet');
  });

  it('that is busy ignores clicks and keeps its name', async () => {
    const act = vi.fn();
    render(
      <Button loading onClick={act}>
        Export
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Export', busy: true });
    await userEvent.click(button);
    expect(act).not.toHaveBeenCalled();
  });

  it('of an icon has its name as tooltip, and its reason while blocked', () => {
    render(<IconButton label="Undo" icon="undo" shortcut="⌘Z" />);
    expect(screen.getByRole('button', { name: 'Undo' }).dataset).toMatchObject({
      tip: 'Undo',
      tipKeys: '⌘Z',
    });
    cleanup();
    render(<IconButton label="Undo" icon="undo" reason="Nothing to undo" />);
    expect(screen.getByRole('button', { name: 'Undo' }).dataset['tip']).toBe('Nothing to undo');
  });
});

function Widths() {
  const [width, setWidth] = useState(440);
  return (
    <Segmented
      label="Width"
      value={width}
      onChange={setWidth}
      options={[
        { value: 320, label: '320' },
        { value: 360, label: '360', reason: 'Too narrow' },
        { value: 440, label: '440' },
      ]}
    />
  );
}

describe('Segmented', () => {
  it('is a radio group with one tab stop that arrows walk, past what is blocked', async () => {
    render(<Widths />);
    screen.getByRole('radiogroup', { name: 'Width' });
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '440' }));
    await userEvent.keyboard('{ArrowLeft}');
    screen.getByRole('radio', { name: '320', checked: true });
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '320' }));
    await userEvent.keyboard('{ArrowLeft}{Home}{End}');
    screen.getByRole('radio', { name: '440', checked: true });
    await userEvent.click(screen.getByRole('radio', { name: '360' }));
    screen.getByRole('radio', { name: '440', checked: true });
  });
});

function Fields() {
  const [number, setNumber] = useState<number | null>(3);
  const [query, setQuery] = useState('');
  return (
    <>
      <NumberField label="gap" value={number} onChange={setNumber} min={0} max={12} />
      <SearchField label="Search" value={query} onChange={setQuery} />
      <button onClick={() => setNumber(7)}>Seven</button>
      <output>{String(number)}</output>
    </>
  );
}

describe('fields', () => {
  it('a wrong text stays, with a sentence that belongs to the field', async () => {
    render(<Fields />);
    const gap = screen.getByRole<HTMLInputElement>('textbox', { name: 'gap' });
    await userEvent.type(gap, '0');
    expect(gap.value).toBe('30');
    expect(gap.getAttribute('aria-invalid')).toBe('true');
    const note = document.getElementById(gap.getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toBe('Use 12 or less');
    expect(screen.getByRole('status').textContent).toBe('3');
  });

  it('a value from elsewhere replaces a wrong text', async () => {
    render(<Fields />);
    const gap = screen.getByRole<HTMLInputElement>('textbox', { name: 'gap' });
    await userEvent.type(gap, 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Seven' }));
    expect(gap.value).toBe('7');
    expect(screen.queryByText('Use a number')).toBeNull();
  });

  it('arrow keys count, and stop at the ends', async () => {
    render(<Fields />);
    screen.getByRole('textbox', { name: 'gap' }).focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(screen.getByRole('status').textContent).toBe('4');
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(screen.getByRole('status').textContent).toBe('12');
  });

  it('Esc empties a search', async () => {
    render(<Fields />);
    const search = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });
    await userEvent.type(search, 'row{Escape}');
    expect(search.value).toBe('');
    await userEvent.type(search, 'row');
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(search.value).toBe('');
  });
});

function Align({ onChange }: { readonly onChange: (value: string) => void }) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <SelectField
      label="align"
      value={value}
      options={[
        { value: 'start', label: 'start' },
        { value: 'center', label: 'center' },
        { value: 'stretch', label: 'stretch', reason: 'Not in a row' },
        { value: 'end', label: 'end' },
      ]}
      onChange={(next) => {
        setValue(next);
        onChange(next);
      }}
    />
  );
}

describe('SelectField', () => {
  it('opens by keyboard, tells the active option, and chooses with Enter', async () => {
    const chosen = vi.fn();
    render(<Align onChange={chosen} />);
    const trigger = screen.getByRole('combobox', { name: 'align' });
    expect(trigger.textContent).toBe('none');
    trigger.focus();
    await userEvent.keyboard('{ArrowDown}');
    const list = screen.getByRole('listbox', { name: 'align' });
    expect(document.activeElement).toBe(list);
    await userEvent.keyboard('{ArrowDown}');
    const active = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toBe('center');
    await userEvent.keyboard('{Enter}');
    expect(chosen).toHaveBeenLastCalledWith('center');
    expect(document.activeElement).toBe(trigger);
  });

  it('chooses by letters without opening', async () => {
    const chosen = vi.fn();
    render(<Align onChange={chosen} />);
    screen.getByRole('combobox').focus();
    await userEvent.keyboard('e');
    expect(chosen).toHaveBeenLastCalledWith('end');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('does not choose what is blocked', async () => {
    const chosen = vi.fn();
    render(<Align onChange={chosen} />);
    await userEvent.click(screen.getByRole('combobox'));
    await userEvent.click(screen.getByRole('option', { name: 'stretch' }));
    expect(chosen).not.toHaveBeenCalled();
    screen.getByRole('listbox');
  });
});

function Floating() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={button} onClick={() => setOpen(!open)}>
        Conditions
      </button>
      <button>Elsewhere</button>
      {open && (
        <Popover anchor={button} label="Conditions" onClose={() => setOpen(false)}>
          <TextField label="Latency" value="" onChange={() => undefined} />
          <MenuButton label="Inner" items={[{ label: 'Slow', onSelect: () => undefined }]} />
        </Popover>
      )}
    </>
  );
}

describe('Popover', () => {
  const open = async (): Promise<HTMLElement> => {
    render(<Floating />);
    const button = screen.getByRole('button', { name: 'Conditions' });
    await userEvent.click(button);
    return button;
  };

  it('takes the focus, and gives it back on Esc', async () => {
    const button = await open();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Latency' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('closes by its own button, by a press beside it and by focus elsewhere', async () => {
    const button = await open();
    await userEvent.click(button);
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.click(button);
    await userEvent.pointer({ keys: '[MouseLeft]', target: document.body });
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.click(button);
    act(() => screen.getByRole('button', { name: 'Elsewhere' }).focus());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Elsewhere' }));
  });

  it('stays while one inside it closes', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Inner' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    screen.getByRole('dialog', { name: 'Conditions' });
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('Menu', () => {
  const items = (run: (name: string) => void) =>
    [
      { label: 'Duplicate', shortcut: '⌘D', onSelect: () => run('Duplicate') },
      { label: 'Wrap in Form', reason: 'Not in a form', onSelect: () => run('Wrap') },
      'line',
      { label: 'Delete', danger: true, onSelect: () => run('Delete') },
    ] as const;

  it('walks by arrows and letters, round its ends', async () => {
    const run = vi.fn();
    render(<MenuButton label="More" items={items(run)} />);
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    const at = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null;
    expect(at()).toBe('Duplicate');
    await userEvent.keyboard('{ArrowUp}');
    expect(at()).toBe('Delete');
    await userEvent.keyboard('{ArrowDown}w');
    expect(at()).toBe('Wrap in Form');
    await userEvent.keyboard('{Enter}');
    expect(run).not.toHaveBeenCalled();
    screen.getByRole('menu');
    await userEvent.keyboard('{End}{Enter}');
    expect(run).toHaveBeenCalledExactlyOnceWith('Delete');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(at()).toBe('More');
  });

  it('opens at a point for a context menu', () => {
    render(
      <Menu anchor={{ x: 10, y: 20 }} label="Element" items={items(vi.fn())} onClose={vi.fn()} />,
    );
    expect(screen.getAllByRole('menuitem')).toHaveLength(3);
  });
});

function Editors() {
  const [tab, setTab] = useState('View');
  return (
    <>
      <Tabs
        id="editors"
        label="Editors"
        value={tab}
        onChange={setTab}
        tabs={[{ value: 'View' }, { value: 'Data', count: 2 }, { value: 'Server' }]}
      />
      <TabPanel id="editors" value={tab}>
        {tab} text
      </TabPanel>
    </>
  );
}

describe('Tabs', () => {
  it('name their panel, and arrows open the next', async () => {
    render(<Editors />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    const tab = screen.getByRole('tab', { name: 'Data', selected: true });
    expect(document.activeElement).toBe(tab);
    expect(tab.getAttribute('aria-description')).toBe('2');
    expect(screen.getByRole('tabpanel', { name: 'Data' }).textContent).toBe('Data text');
    await userEvent.keyboard('{End}{ArrowRight}');
    screen.getByRole('tab', { name: 'View', selected: true });
  });
});

describe('Dialog', () => {
  it('is modal, named by its title, and closes by its button', async () => {
    const close = vi.fn();
    render(
      <Dialog title="Export" onClose={close} footer={<Button>Copy</Button>}>
        Text
      </Dialog>,
    );
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Export' });
    expect(dialog.open).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('Toast', () => {
  it('goes by itself, but not under the pointer', () => {
    vi.useFakeTimers();
    try {
      const close = vi.fn();
      render(<Toast text="Deleted 3 elements" onClose={close} />);
      const toast = screen.getByRole('status');
      act(() => void vi.advanceTimersByTime(4000));
      fireEvent.pointerEnter(toast);
      act(() => void vi.advanceTimersByTime(9000));
      expect(close).not.toHaveBeenCalled();
      fireEvent.pointerLeave(toast);
      act(() => void vi.advanceTimersByTime(6000));
      expect(close).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  it('offers one action', async () => {
    const undo = vi.fn();
    render(
      <Toast text="Deleted" action={{ label: 'Undo', onAct: undo }} onClose={() => undefined} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe('Section', () => {
  it('folds its content away', async () => {
    render(<Section title="Layout">Rows</Section>);
    await userEvent.click(screen.getByRole('button', { name: 'Layout', expanded: true }));
    expect(screen.queryByText('Rows')).toBeNull();
    screen.getByRole('button', { name: 'Layout', expanded: false });
  });
});

describe('Switch', () => {
  it('is toggled by its words too', async () => {
    const change = vi.fn();
    render(
      <Switch label="Not" checked={false} onChange={change}>
        Not: hide
      </Switch>,
    );
    await userEvent.click(screen.getByText('Not: hide'));
    expect(change).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe('SplitHandle', () => {
  const handle = (sizes: 'before' | 'after', onChange: (value: number) => void): void => {
    render(
      <SplitHandle
        label="Inspector width"
        axis="x"
        sizes={sizes}
        value={320}
        min={272}
        max={480}
        reset={300}
        onChange={onChange}
      />,
    );
    screen.getByRole('separator', { name: 'Inspector width' }).focus();
  };

  it('moves by 8 with the arrows, the way it is drawn', async () => {
    const change = vi.fn();
    handle('after', change);
    await userEvent.keyboard('{ArrowLeft}');
    expect(change).toHaveBeenLastCalledWith(328);
    await userEvent.keyboard('{ArrowRight}');
    expect(change).toHaveBeenLastCalledWith(312);
  });

  it('stops at its ends and resets by a double click', async () => {
    const change = vi.fn();
    handle('before', change);
    await userEvent.keyboard('{Home}');
    expect(change).toHaveBeenLastCalledWith(272);
    await userEvent.keyboard('{End}');
    expect(change).toHaveBeenLastCalledWith(480);
    await userEvent.dblClick(screen.getByRole('separator'));
    expect(change).toHaveBeenLastCalledWith(300);
  });
});
