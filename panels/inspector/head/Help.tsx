import { useRef, useState } from 'react';
import type { JSX } from 'react';
import type { Component } from '#core/catalogue/component.ts';
import { placesOf } from '#core/catalogue/nesting.ts';
import { isComponentType } from '#core/catalogue/registry.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Popover } from '#ui/Popover.tsx';
import styles from './head.module.css';

/** What a component is for, where it goes and what it takes, from the catalogue. */
export function Help({ component }: { readonly component: Component }): JSX.Element {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton
        ref={button}
        label={`About ${component.type}`}
        icon="help"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Popover
          anchor={button}
          label={`About ${component.type}`}
          placement="bottom-end"
          onClose={() => setOpen(false)}
          className={styles.help}
        >
          <p>{component.doc}</p>
          <dl>
            {helpLines(component).map(([term, text]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Popover>
      )}
    </>
  );
}

function helpLines(component: Component): readonly (readonly [string, string])[] {
  const { type, children, actions, control, sdk } = component;
  const places = isComponentType(type) ? placesOf(type) : { root: false, parents: [] };
  const goesIn = [...(places.root ? ['the widget itself'] : []), ...places.parents];
  const many = goesIn.length > 8;
  return [
    ['Goes in', many ? 'Any container' : goesIn.join(', ')],
    ['Takes', takes(children)],
    ...(actions.length > 0
      ? [['Sends', actions.map(({ path, event }) => `${path} on ${event}`).join(', ')] as const]
      : []),
    ...(control ? [['Field', `${control.value}, named by ${control.nameFrom}`] as const] : []),
    ...(sdk === 'both'
      ? []
      : [['Known to', sdk === 'python' ? 'Python only' : 'TypeScript only'] as const]),
  ];
}

function takes(rule: Component['children']): string {
  switch (rule.mode) {
    case 'none':
      return 'Nothing inside';
    case 'one':
      return 'One element';
    case 'many':
      return rule.accepts === 'any' ? 'Any elements' : rule.accepts.join(', ');
  }
}
