import type { JSX } from 'react';
import { lookup } from '#core/catalogue/registry.ts';
import type { Doc } from '#core/doc/doc.ts';
import { joinedFields } from '#core/doc/fields.ts';
import type { Field } from '#core/doc/fields.ts';
import type { NodeId } from '#core/doc/node.ts';
import { printExpr } from '#core/expr/print.ts';
import { toExpr } from '#core/doc/value.ts';
import { useWidget } from '#state/stores.tsx';
import { useNodeId } from '../node-context.ts';
import styles from './fields.module.css';

/** The keys that the form adds to the payload, with the types they have there. */
export function JoinedFields({ path }: { readonly path: string }): JSX.Element | null {
  const id = useNodeId();
  // As one text, so that an edit elsewhere does not draw the action anew.
  const text = useWidget(({ doc }) => describeJoined(doc, id));
  const event = useWidget(({ doc }) => eventOf(doc, id, path));
  if (text === '') return null;
  return (
    <div className={styles.joined}>
      <p className={styles.caption}>
        {event === 'change'
          ? 'Joined on change'
          : event === 'click'
            ? 'Joined on click'
            : 'Joined on submit'}
      </p>
      {text.split('\n').map((line) => {
        const [name = '', type = ''] = line.split('\t');
        return (
          <div key={name} className={styles.joinedRow}>
            <span>{name}</span>
            <span className={styles.joinedType}>{type}</span>
          </div>
        );
      })}
    </div>
  );
}

/** `title\tstring` a line; a name that comes from the data is shown as its expression. */
function describeJoined(doc: Doc, id: NodeId): string {
  if (!Object.hasOwn(doc.nodes, id)) return '';
  const fields = joinedFields(doc, id);
  return fields.map((field) => `${nameOf(field)}\t${typeOf(field)}`).join('\n');
}

function nameOf(field: Field): string {
  return field.name ?? `{${printExpr(toExpr(field.nameValue))}}`;
}

function typeOf(field: Field): string {
  const type =
    field.value === 'boolean'
      ? 'boolean'
      : (field.options?.map((option) => JSON.stringify(option)).join(' | ') ?? 'string');
  return field.optional ? `${type}?` : type;
}

function eventOf(doc: Doc, id: NodeId, path: string): string | undefined {
  const node = doc.nodes[id];
  const actions = node?.kind === 'element' ? lookup(node.type)?.actions : undefined;
  return actions?.find((source) => source.path === path)?.event;
}
