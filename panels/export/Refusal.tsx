import type { NodeId } from '#core/doc/node.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import type { Exported } from './format.ts';
import styles from './export.module.css';

interface Props {
  readonly of: Extract<Exported, { kind: 'refused' }>;
  readonly onShow: (node: NodeId) => void;
}

/** Why a format can't be written, each reason with the way to its element. */
export function Refusal({ of, onShow }: Props) {
  return (
    <div role="alert" className={styles.refusal}>
      <h3 className={styles.refused}>{of.title}</h3>
      <ul className={styles.reasons}>
        {of.problems.map(({ code, message, node }, i) => (
          <li key={i} data-code={code} className={styles.reason}>
            <Icon name="x-circle" size={15} />
            <span className={styles.why}>{message}</span>
            {node === undefined ? null : (
              <Button size={24} onClick={() => onShow(node)}>
                Show
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.others}>The other formats can still be exported.</p>
    </div>
  );
}
