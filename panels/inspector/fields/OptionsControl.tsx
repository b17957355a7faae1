import { literal } from '#core/doc/node.ts';
import { getIn } from '#core/doc/value.ts';
import type { MenuItem } from '#ui/Menu.tsx';
import { jsonOf, sub } from '../part.ts';
import type { Part } from '../part.ts';
import { LeafControl } from './LeafControl.tsx';
import { TEXT } from './kinds.ts';
import { ListEditor } from './ListEditor.tsx';
import type { ControlProps, Kind } from './props.ts';
import styles from './fields.module.css';

/** The choices: what each says, and what it sends. */
export function OptionsControl({ part, kind }: ControlProps<Kind<'options'>>) {
  const menu = (item: Part): readonly MenuItem[] => {
    const disabled = sub(item, 'disabled');
    const described = getIn(item.value, ['description']) !== undefined;
    return [
      {
        label: 'Disabled',
        checked: jsonOf(disabled) === true,
        onSelect: () => disabled.set(jsonOf(disabled) === true ? null : literal(true)),
      },
      ...(kind.of === 'select'
        ? [
            {
              label: 'Description',
              checked: described,
              onSelect: () => sub(item, 'description').set(described ? null : literal('')),
            },
          ]
        : []),
      'line',
    ];
  };
  return (
    <ListEditor
      part={part}
      one="option"
      fresh={(count) => ({ value: `option-${count + 1}`, label: `Option ${count + 1}` })}
      menu={menu}
    >
      {(item, index) => {
        const name = (key: string): string => `option ${index + 1} ${key}`;
        return (
          <>
            <div className={styles.pairs}>
              <LeafControl part={sub(item, 'label', name('label'))} kind={TEXT} required />
              <LeafControl part={sub(item, 'value', name('value'))} kind={TEXT} required />
            </div>
            {getIn(item.value, ['description']) !== undefined && (
              <LeafControl
                part={sub(item, 'description', name('description'))}
                kind={TEXT}
                required
              />
            )}
          </>
        );
      }}
    </ListEditor>
  );
}
