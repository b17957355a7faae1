import type { JSX } from 'react';
import { bound } from '#core/doc/node.ts';
import type { RepeatNode } from '#core/doc/node.ts';
import { setRepeat } from '#core/edit/commands/repeat.ts';
import { isVariableName, printPattern } from '#core/expr/print.ts';
import { useExpansion, useStores } from '#state/stores.tsx';
import { Section } from '#ui/Section.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useDraft } from '#ui/use-draft.ts';
import type { Read } from '#ui/use-draft.ts';
import { BindButton } from '../bind/BindButton.tsx';
import { BoundField } from '../bind/BoundField.tsx';
import type { Part } from '../part.ts';
import styles from '../inspector.module.css';
import { LogicRow } from './LogicRow.tsx';

/** The list a repeat walks, and the names it gives to each round. */
export function RepeatFields({ node }: { readonly node: RepeatNode }): JSX.Element {
  const { editor } = useStores();
  const problem = useExpansion(
    ({ expansion }) => expansion.problems.find((found) => found.node === node.id)?.message,
  );
  const over: Part = {
    name: 'over',
    value: bound(node.over),
    set(next) {
      if (next?.kind === 'expr') editor.run(setRepeat(node.id, { over: next.expr }));
    },
  };
  return (
    <Section title="Repeat" head={34} className={styles.section} bodyClassName={styles.fields}>
      <LogicRow
        label="over"
        doc="The list: one copy for each of its items."
        problem={problem}
        bind={<BindButton part={over} kind="list" />}
      >
        <BoundField part={over} kind="list" />
      </LogicRow>
      <LogicRow label="item" doc="The name of the item inside.">
        {node.item.type === 'name' ? (
          <NameField
            label="item"
            value={node.item.name}
            placeholder="item"
            required
            test={(name) => editor.can(setRepeat(node.id, { item: { type: 'name', name } }))}
            onChange={(name) =>
              editor.run(setRepeat(node.id, { item: { type: 'name', name } }, `${node.id}.item`))
            }
          />
        ) : (
          <TextField mono readOnly label="item" value={printPattern(node.item)} onChange={never} />
        )}
      </LogicRow>
      <LogicRow label="index" doc="The name of the item's place, from 0.">
        <NameField
          label="index"
          value={node.index ?? ''}
          placeholder="none"
          required={false}
          test={(name) => editor.can(setRepeat(node.id, { index: name }))}
          onChange={(name) =>
            editor.run(setRepeat(node.id, { index: name === '' ? null : name }, `${node.id}.index`))
          }
        />
      </LogicRow>
    </Section>
  );
}

/** A pattern that takes an item apart is changed in the code. */
function never(): void {
  // Read only.
}

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly required: boolean;
  /** Whether the name is free where it would stand. */
  readonly test: (name: string) => boolean;
  readonly onChange: (name: string) => void;
}

function NameField(props: NameFieldProps): JSX.Element {
  const { label, value, placeholder, required, test, onChange } = props;
  const read = (text: string): Read<string> => {
    const name = text.trim();
    if (name === value) return { ok: true, value };
    if (name === '') {
      return required ? { ok: false, message: 'Name the item' } : { ok: true, value: '' };
    }
    if (!isVariableName(name)) return { ok: false, message: 'Use a name such as item' };
    return test(name)
      ? { ok: true, value: name }
      : { ok: false, message: 'This name is in use inside' };
  };
  const draft = useDraft<string>(
    value,
    (name) => name,
    read,
    (name) => {
      if (name !== value) onChange(name);
    },
  );
  return (
    <TextField
      mono
      label={label}
      value={draft.text}
      onChange={draft.type}
      onBlur={draft.settle}
      error={draft.error}
      placeholder={placeholder}
    />
  );
}
