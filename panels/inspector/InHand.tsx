import type { JSX } from 'react';
import type { Category, Component } from '#core/catalogue/component.ts';
import { placesOf } from '#core/catalogue/nesting.ts';
import { isComponentType, lookup } from '#core/catalogue/registry.ts';
import { closestElement } from '#core/doc/tree.ts';
import { isJsonObject } from '#core/json.ts';
import type { Json } from '#core/json.ts';
import { useDragView, useHand } from '#dnd/drag-context.ts';
import { dropOf } from '#dnd/drag.ts';
import type { Hand } from '#dnd/hand.ts';
import { useWidget } from '#state/stores.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { preview } from './bind/choices.ts';
import headStyles from './head/head.module.css';
import styles from './hand.module.css';

const SORTS: Readonly<Record<Category, string>> = {
  container: 'Container',
  layout: 'Layout',
  text: 'Text',
  content: 'Content',
  form: 'Form field',
  control: 'Control',
  data: 'Data',
};

/** While something is dragged: what it is, where it goes, and how it starts. Lies over the fields. */
export function InHand(): JSX.Element | null {
  const hand = useHand();
  return hand && <Explanation hand={hand} />;
}

function Explanation({ hand }: { readonly hand: Hand }): JSX.Element | null {
  const type = useWidget(({ doc }) => {
    if (hand.kind === 'component') return hand.type;
    const node = doc.nodes[hand.node];
    return node?.kind === 'element' ? node.type : null;
  });
  const component = type === null ? undefined : lookup(type);
  if (!component) return null;
  return (
    <div className={styles.over}>
      <div className={headStyles.title}>
        <span className={headStyles.tile}>
          <ComponentGlyph type={component.type} />
        </span>
        <div className={headStyles.words}>
          <h2 className={headStyles.type}>{component.type}</h2>
          <p className={headStyles.facts}>{SORTS[component.category]}</p>
        </div>
      </div>
      <p className={styles.doc}>{component.doc}</p>
      <GoesIn component={component} />
      {hand.kind === 'component' && <StartsAs initial={component.initial} />}
    </div>
  );
}

/** The one that would take it now stands out. */
function GoesIn({ component }: { readonly component: Component }): JSX.Element {
  const { type } = component;
  const drop = dropOf(useDragView().drag);
  const parent = drop.kind === 'place' ? (drop.at?.parent ?? null) : undefined;
  const taking = useWidget(({ doc }) => {
    if (parent === undefined || parent === null) return parent;
    return Object.hasOwn(doc.nodes, parent) ? closestElement(doc, parent)?.type : undefined;
  });
  const places = isComponentType(type) ? placesOf(type) : { root: false, parents: [] };
  return (
    <>
      <h3 className={styles.caption}>Goes in</h3>
      <div className={styles.chips}>
        {places.root && (
          <Chip tone={taking === null ? 'accent' : 'neutral'}>The widget itself</Chip>
        )}
        {places.parents.map((place) => (
          <Chip key={place} tone={taking === place ? 'accent' : 'neutral'}>
            {place}
          </Chip>
        ))}
      </div>
    </>
  );
}

function StartsAs({
  initial,
}: {
  readonly initial: Readonly<Record<string, Json>>;
}): JSX.Element | null {
  const entries = Object.entries(initial);
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className={styles.caption}>Starts as</h3>
      <dl className={styles.initial}>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-plain={Array.isArray(value) || isJsonObject(value)}>{preview(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
