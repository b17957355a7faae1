import { useMemo } from 'react';
import type { JSX } from 'react';
import { lookup } from '#core/catalogue/registry.ts';
import type { Doc } from '#core/doc/doc.ts';
import { known } from '#core/doc/known.ts';
import { propAt } from '#core/doc/fields.ts';
import { useDocumentProblems } from '#state/document-problems.ts';
import { keyLabel } from '#state/key-label.ts';
import { openWidget, useSettled, useStores, useWidget } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { ComponentGlyph } from '#ui/ComponentGlyph.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import headStyles from './head/head.module.css';
import styles from './inspector.module.css';

/** With nothing selected: what the widget is made of, and how to go on. */
export function WidgetFacts(): JSX.Element {
  const { editor, workbench } = useStores();
  const name = useWidget((widget) => widget.name);
  const root = useWidget(({ doc }) => doc.root);
  const rootType = useWidget(({ doc }) => {
    const node = doc.root === null ? undefined : doc.nodes[doc.root];
    return node?.kind === 'element' ? node.type : 'Card';
  });
  const states = useWidget((widget) => widget.states.length + 1);
  // The whole document is looked at.
  const doc = useSettled(({ edit }) => openWidget(edit).doc);
  const facts = useMemo(() => describe(doc), [doc]);
  const problems = useDocumentProblems().length;
  return (
    <>
      <header className={headStyles.head}>
        <div className={headStyles.title}>
          <span className={headStyles.tile}>
            <ComponentGlyph type={rootType} />
          </span>
          <div className={headStyles.words}>
            <h2 className={headStyles.type}>{name}</h2>
            <p className={headStyles.facts}>{root === null ? 'Empty widget' : 'Widget'}</p>
          </div>
          {root !== null && (
            <Button size={24} onClick={() => editor.select([root])}>
              Select {rootType}
            </Button>
          )}
        </div>
      </header>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>States</dt>
          <dd>{states}</dd>
        </div>
        <div>
          <dt>Problems</dt>
          <dd>
            {problems === 0 ? (
              0
            ) : (
              <button
                type="button"
                className={styles.link}
                onClick={() => workbench.setState({ activityTab: 'Problems' })}
              >
                {problems}
              </button>
            )}
          </dd>
        </div>
      </dl>
      <div className={styles.hints}>
        {root === null ? (
          <p>Click a component to put it into the widget, or drag it onto the canvas.</p>
        ) : (
          <>
            <p>Select an element on the canvas or in Layers to change its props.</p>
            <p>
              <Kbd boxed>/</Kbd> inserts, <Kbd boxed>{keyLabel('Mod+K')}</Kbd> finds any command.
            </p>
          </>
        )}
      </div>
    </>
  );
}

function describe(doc: Doc): readonly (readonly [term: string, value: string])[] {
  const nodes = Object.values(doc.nodes);
  const elements = nodes.filter((node) => node.kind === 'element');
  const repeats = nodes.filter(({ kind }) => kind === 'repeat').length;
  const conditions = nodes.filter(({ kind }) => kind === 'when').length;
  const actions = new Set(
    elements.flatMap((node) =>
      (lookup(node.type)?.actions ?? []).flatMap(({ path }) => {
        const type = known(propAt(node, `${path}.type`));
        return typeof type === 'string' && type !== '' ? [type] : [];
      }),
    ),
  );
  return [
    ['Elements', String(elements.length)],
    ...(repeats > 0 ? [['Repeats', String(repeats)] as const] : []),
    ...(conditions > 0 ? [['Conditions', String(conditions)] as const] : []),
    ['Actions', actions.size === 0 ? 'none' : [...actions].join(', ')],
  ];
}
