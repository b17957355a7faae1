import { useState } from 'react';
import type { JSX } from 'react';
import { lookup } from '#core/catalogue/registry.ts';
import type { NodeId } from '#core/doc/node.ts';
import { useNode, useWidget } from '#state/stores.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { Head } from './head/Head.tsx';
import headStyles from './head/head.module.css';
import styles from './inspector.module.css';
import { RepeatButton } from './logic/RepeatButton.tsx';
import { RepeatFields } from './logic/RepeatFields.tsx';
import { WhenButton } from './logic/WhenButton.tsx';
import { WhenFields } from './logic/WhenFields.tsx';
import { NodeProvider } from './node-context.ts';
import { PropSections } from './PropSections.tsx';
import { StrayRow } from './StrayRow.tsx';

/** One node: where it is, what it does, and a field for everything it can be told. */
export function NodeInspector({ node }: { readonly node: NodeId }): JSX.Element {
  const [filter, setFilter] = useState<string | null>(null);
  const type = useWidget(({ doc }) => {
    const found = doc.nodes[node];
    return found?.kind === 'element' ? found.type : undefined;
  });
  const component = type === undefined ? undefined : lookup(type);
  return (
    <NodeProvider value={node}>
      <Head node={node}>
        <RepeatButton />
        <WhenButton />
        <span className={headStyles.grow} />
        {component && (
          <IconButton
            label="Search props"
            icon="search"
            pressed={filter !== null}
            className={headStyles.search}
            onClick={() => setFilter(filter === null ? '' : null)}
          />
        )}
      </Head>
      {filter !== null && (
        <div className={styles.search}>
          <SearchField
            label="Search props"
            value={filter}
            onChange={setFilter}
            ref={focusOnce}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && filter === '') setFilter(null);
            }}
          />
        </div>
      )}
      {component ? (
        <PropSections node={node} component={component} filter={filter ?? ''} />
      ) : type === undefined ? (
        <LogicFields node={node} />
      ) : (
        <UnknownElement node={node} type={type} />
      )}
    </NodeProvider>
  );
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

function LogicFields({ node }: { readonly node: NodeId }): JSX.Element | null {
  const found = useNode(node);
  switch (found?.kind) {
    case 'repeat':
      return <RepeatFields node={found} />;
    case 'when':
      return <WhenFields node={found} />;
    default:
      return null;
  }
}

function UnknownElement({
  node,
  type,
}: {
  readonly node: NodeId;
  readonly type: string;
}): JSX.Element {
  const names = useWidget(({ doc }) => {
    const found = doc.nodes[node];
    return found?.kind === 'element' ? Object.keys(found.props).join('\n') : '';
  });
  return (
    <>
      <EmptyState icon="warning" title={`ChatKit has no ${type}`}>
        It is kept in the view and shows nothing. Its props are below as JSON.
      </EmptyState>
      <div className={styles.fields}>
        {names
          .split('\n')
          .filter(Boolean)
          .map((name) => (
            <StrayRow key={name} node={node} name={name} />
          ))}
      </div>
    </>
  );
}
