import { useId } from 'react';
import type { JSX } from 'react';
import { lookup } from '#core/catalogue/registry.ts';
import { literal } from '#core/doc/node.ts';
import { useWidget } from '#state/stores.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { TextField } from '#ui/TextField.tsx';
import { cx } from '#ui/cx.ts';
import { BindButton } from '../bind/BindButton.tsx';
import { useNodeId } from '../node-context.ts';
import { jsonOf, sub } from '../part.ts';
import type { Part } from '../part.ts';
import { AddButton } from './AddButton.tsx';
import { useActionTypes } from './action-types.ts';
import { Guard } from './Guard.tsx';
import { JoinedFields } from './JoinedFields.tsx';
import { BOOLEAN, TEXT } from './kinds.ts';
import { PayloadEditor } from './PayloadEditor.tsx';
import { SubField } from './SubField.tsx';
import styles from './fields.module.css';

const LOADING = ['auto', 'self', 'container', 'none'] as const;

interface ActionControlProps {
  readonly part: Part;
  /** Where the action stands among the props, such as `confirm.action`. */
  readonly path: string;
}

/** What is sent: its type, its payload with what joins on submit, and how it is handled. */
export function ActionControl({ part, path }: ActionControlProps): JSX.Element {
  const id = useNodeId();
  const auto = useWidget(({ doc }) => {
    const node = doc.nodes[id];
    const actions = node?.kind === 'element' ? lookup(node.type)?.actions : undefined;
    return actions?.find((source) => source.path === path)?.auto;
  });
  if (part.value === undefined) {
    return (
      <AddButton part={part} onClick={() => part.set(literal({ type: typeFor(path) }))}>
        Add action
      </AddButton>
    );
  }
  return (
    <div role="group" aria-label={part.name} className={styles.stack}>
      <div className={styles.frame}>
        <TypeField part={sub(part, 'type')} />
        <PayloadEditor part={sub(part, 'payload')} />
        <JoinedFields path={path} />
      </div>
      <HandlerField part={sub(part, 'handler')} />
      <LoadingField part={sub(part, 'loadingBehavior')} auto={auto} />
      <SubField
        part={sub(part, 'streaming')}
        kind={BOOLEAN}
        fallback
        doc="The answer comes as a stream. Off: one request, one answer."
      />
    </div>
  );
}

function TypeField({ part }: { readonly part: Part }): JSX.Element {
  const listId = useId();
  const types = useActionTypes();
  const json = jsonOf(part);
  return (
    <div className={styles.subfield}>
      <span className={cx(styles.sublabel, styles.set)}>type</span>
      <Guard part={part} kind={TEXT}>
        <>
          <TextField
            mono
            label="type"
            list={listId}
            placeholder="Required"
            value={typeof json === 'string' ? json : ''}
            error={json === '' ? 'Name the action' : undefined}
            onChange={(text) => part.set(literal(text), 'typing')}
          />
          <datalist id={listId}>
            {types.map((type) => (
              <option key={type} value={type}>
                {type}
              </option>
            ))}
          </datalist>
        </>
      </Guard>
      <BindButton part={part} kind={TEXT} />
    </div>
  );
}

function HandlerField({ part }: { readonly part: Part }): JSX.Element {
  const json = jsonOf(part);
  const kind = { kind: 'enum', values: ['server', 'client'] } as const;
  return (
    <div className={styles.subfield}>
      <span className={cx(styles.sublabel, part.value && styles.set)}>handler</span>
      <Guard part={part} kind={kind}>
        <Segmented
          label="handler"
          stretch
          value={json === 'client' ? 'client' : 'server'}
          options={[
            { value: 'server', label: 'Server' },
            { value: 'client', label: 'Client' },
          ]}
          onChange={(value) => part.set(value === json ? null : literal(value))}
        />
      </Guard>
      <BindButton part={part} kind={kind} />
    </div>
  );
}

interface LoadingFieldProps {
  readonly part: Part;
  readonly auto: string | undefined;
}

function LoadingField({ part, auto }: LoadingFieldProps): JSX.Element {
  const json = jsonOf(part);
  const kind = { kind: 'enum', values: LOADING } as const;
  const [first, ...others] = LOADING;
  return (
    <div className={styles.subfield}>
      <span className={cx(styles.sublabel, part.value && styles.set)}>loadingBehavior</span>
      <Guard part={part} kind={kind}>
        <SelectField
          label="loadingBehavior"
          value={typeof json === 'string' ? json : 'auto'}
          options={[
            { value: first, label: first, ...(auto === undefined ? {} : { detail: `→ ${auto}` }) },
            ...others.map((value) => ({ value, label: value })),
          ]}
          onChange={(value) => part.set(value === 'auto' ? null : literal(value))}
        />
      </Guard>
      <BindButton part={part} kind={kind} />
    </div>
  );
}

/** A first name for an action, from the prop it stands in. */
function typeFor(path: string): string {
  if (path.startsWith('confirm')) return 'confirm';
  if (path.startsWith('cancel')) return 'cancel';
  return path.includes('Submit') ? 'submit' : path.includes('Change') ? 'change' : 'click';
}
