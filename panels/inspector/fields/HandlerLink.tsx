import type { JSX } from 'react';
import type { PropValue } from '#core/doc/node.ts';
import { getIn } from '#core/doc/value.ts';
import { useEdit, useStores } from '#state/stores.tsx';
import { Icon } from '#ui/Icon.tsx';
import { tip } from '#ui/Tooltip.tsx';
import { handlerPlace } from './action-types.ts';
import styles from './fields.module.css';

/** `Server:7`: jumps to the line that handles the action. */
export function HandlerLink({
  value,
}: {
  readonly value: PropValue | undefined;
}): JSX.Element | null {
  const { workbench } = useStores();
  const files = useEdit(({ project }) => project.files);
  const type = getIn(value, ['type']);
  const handler = getIn(value, ['handler']);
  if (type?.kind !== 'literal' || typeof type.value !== 'string') return null;
  const side = handler?.kind === 'literal' && handler.value === 'client' ? 'client' : 'server';
  const place = handlerPlace(files, side, type.value);
  if (!place) {
    return (
      <span className={styles.noHandler} {...tip(`${side}.ts does not name ${type.value}`)}>
        No handler
      </span>
    );
  }
  const { tab, line } = place;
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() =>
        workbench.setState(({ reveal }) => ({
          editorsTab: tab,
          reveal: { tab, line, nonce: (reveal?.nonce ?? 0) + 1 },
        }))
      }
    >
      {tab}:{line}
      <Icon name="external" size={12} />
    </button>
  );
}
