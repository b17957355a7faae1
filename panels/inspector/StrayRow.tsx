import type { JSX } from 'react';
import type { NodeId } from '#core/doc/node.ts';
import { setProp } from '#core/edit/commands/set-prop.ts';
import { useStores, useWidget } from '#state/stores.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useProblemText } from './checked.ts';
import { JsonField } from './fields/JsonField.tsx';
import type { Part } from './part.ts';
import styles from './row.module.css';

/** A prop the catalogue does not have: kept, shown as JSON, and easy to take away. */
export function StrayRow({
  node,
  name,
}: {
  readonly node: NodeId;
  readonly name: string;
}): JSX.Element {
  const { editor } = useStores();
  const value = useWidget(({ doc }) => {
    const element = doc.nodes[node];
    return element?.kind === 'element' ? element.props[name] : undefined;
  });
  const message = useProblemText(
    node,
    (own) => own.find((problem) => problem.prop === name)?.message ?? '',
  );
  const part: Part = {
    name,
    value,
    set: (next) => {
      editor.run(setProp(node, name, next));
    },
  };
  return (
    <div className={styles.row}>
      <span className={styles.label}>
        <span className={styles.name}>{name}</span>
      </span>
      <div className={styles.control}>
        <JsonField part={part} placeholder="none" accepts={() => true} wants="JSON" />
        {message !== '' && (
          <p className={styles.warning}>
            <Icon name="warning" size={12} />
            {message}
          </p>
        )}
      </div>
      <IconButton
        label={`Remove ${name}`}
        icon="x"
        size={20}
        className={styles.bind}
        onClick={() => part.set(null)}
      />
    </div>
  );
}
