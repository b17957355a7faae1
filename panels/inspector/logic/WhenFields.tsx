import type { JSX } from 'react';
import { bound } from '#core/doc/node.ts';
import type { WhenNode } from '#core/doc/node.ts';
import { setWhen } from '#core/edit/commands/condition.ts';
import { insert } from '#core/edit/commands/insert.ts';
import { remove } from '#core/edit/commands/remove.ts';
import { useEdit, useExpansion, useStores } from '#state/stores.tsx';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Section.tsx';
import { BindButton } from '../bind/BindButton.tsx';
import { BoundField } from '../bind/BoundField.tsx';
import { liveAt } from '../bind/use-live.ts';
import type { Part } from '../part.ts';
import styles from '../inspector.module.css';
import { LogicRow } from './LogicRow.tsx';
import { negated } from './WhenButton.tsx';

/** The test of a condition, and what shows when it does not hold. */
export function WhenFields({ node }: { readonly node: WhenNode }): JSX.Element {
  const { editor, newId } = useStores();
  const problem = useExpansion(
    ({ expansion }) => expansion.problems.find((found) => found.node === node.id)?.message,
  );
  const holds = useEdit((edit) => {
    const live = liveAt(edit, node.id, node.test);
    return live.ok ? Boolean(live.value) : null;
  });
  const test: Part = {
    name: 'test',
    value: bound(node.test),
    set(next) {
      if (next?.kind === 'expr') editor.run(setWhen(node.id, next.expr));
    },
  };
  const hasElse = node.otherwise.length > 0;
  return (
    <Section
      title="Condition"
      head={34}
      detail={holds === null ? undefined : holds ? 'holds now' : 'does not hold now'}
      className={styles.section}
      bodyClassName={styles.fields}
    >
      <LogicRow
        label="test"
        doc="What is inside shows while this holds."
        problem={problem}
        bind={<BindButton part={test} kind="condition" />}
      >
        <BoundField part={test} kind="condition" />
      </LogicRow>
      <LogicRow label="else" doc="What shows while it does not hold.">
        <div className={styles.actions}>
          {hasElse ? (
            <Button size={24} onClick={() => editor.run(remove(node.otherwise))}>
              Remove else
            </Button>
          ) : (
            <Button
              size={24}
              icon="plus"
              onClick={() => {
                editor.run(insert('Text', newId, { parent: node.id, slot: 'otherwise', index: 0 }));
              }}
            >
              Add else
            </Button>
          )}
          <Button size={24} onClick={() => editor.run(setWhen(node.id, negated(node.test)))}>
            Negate
          </Button>
        </div>
      </LogicRow>
    </Section>
  );
}
