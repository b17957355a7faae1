import { useWidget } from '#state/stores.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import type { ExportChoices } from './format.ts';
import styles from './export.module.css';

interface Props {
  /** The choices that count. */
  readonly of: readonly (keyof ExportChoices)[];
  readonly chosen: ExportChoices;
  readonly onChange: (chosen: ExportChoices) => void;
}

/** The value of the default state in the list, which has no id. */
const DEFAULT = 'default';

const SHAPES = [
  { value: 'function', label: 'Function' },
  { value: 'literal', label: 'Literal' },
] as const;
const ACTIONS = [
  { value: 'typed', label: 'Strongly typed' },
  { value: 'plain', label: 'Plain' },
] as const;

export function ExportOptions({ of, chosen, onChange }: Props) {
  const states = useWidget((widget) => widget.states);
  const offered = of.filter((choice) => choice !== 'state' || states.length > 0);
  if (offered.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>Options</h3>
      {offered.map((choice) => {
        switch (choice) {
          case 'shape':
            return (
              <div key={choice} className={styles.option}>
                <span aria-hidden>Shape</span>
                <Segmented
                  label="Shape"
                  value={chosen.shape}
                  options={SHAPES}
                  stretch
                  onChange={(shape) => onChange({ ...chosen, shape })}
                />
              </div>
            );
          case 'state':
            return (
              <div key={choice} className={styles.option}>
                <span aria-hidden>State</span>
                <SelectField
                  label="State"
                  value={chosen.state ?? DEFAULT}
                  options={[
                    { value: DEFAULT, label: 'Default' },
                    ...states.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  onChange={(id) => onChange({ ...chosen, state: id === DEFAULT ? null : id })}
                />
              </div>
            );
          case 'actions':
            return (
              <div key={choice} className={styles.option}>
                <span aria-hidden>Actions</span>
                <SelectField
                  label="Actions"
                  value={chosen.actions}
                  options={ACTIONS}
                  onChange={(actions) => onChange({ ...chosen, actions })}
                />
              </div>
            );
        }
      })}
    </section>
  );
}
