import { useRef, useState } from 'react';
import type { JSX } from 'react';
import { IconButton } from './IconButton.tsx';
import type { IconButtonProps } from './IconButton.tsx';
import { Menu } from './Menu.tsx';
import type { MenuItem } from './Menu.tsx';

interface MenuButtonProps extends Pick<IconButtonProps, 'label' | 'size' | 'reason' | 'className'> {
  readonly icon?: IconButtonProps['icon'];
  /** Made when the menu opens, so that closed menus cost nothing. */
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[]);
}

/** An icon button that opens a menu; the button's name is the menu's. */
export function MenuButton({ items, icon = 'more', ...rest }: MenuButtonProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton
        {...rest}
        ref={button}
        icon={icon}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Menu
          anchor={button}
          label={rest.label}
          items={typeof items === 'function' ? items() : items}
          placement="bottom-end"
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
