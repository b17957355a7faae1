import { memo } from 'react';
import type { JSX } from 'react';
import type { Component } from '#core/catalogue/component.ts';
import type { PropGroup } from '#core/catalogue/prop.ts';
import type { NodeId } from '#core/doc/node.ts';
import { useWidget } from '#state/stores.tsx';
import { Section } from '#ui/Section.tsx';
import { useFolding } from './folding.ts';
import { PropRow } from './PropRow.tsx';
import { StrayRow } from './StrayRow.tsx';
import styles from './inspector.module.css';

const GROUPS: Readonly<Record<PropGroup, string>> = {
  content: 'Content',
  action: 'Action',
  field: 'Field',
  layout: 'Layout',
  size: 'Size',
  appearance: 'Appearance',
  identity: 'Identity',
};

interface PropSectionsProps {
  readonly node: NodeId;
  readonly component: Component;
  /** Only props whose name has it. */
  readonly filter: string;
}

/** A section a group, a field a prop, in the order of the catalogue. */
export const PropSections = memo(function PropSections(props: PropSectionsProps): JSX.Element {
  const { node, component, filter } = props;
  const needle = filter.trim().toLowerCase();
  const entries = Object.entries(component.props).filter(([name]) =>
    name.toLowerCase().includes(needle),
  );
  // The names are few and seldom change; as text they compare by value.
  const strays = useWidget(({ doc }) => {
    const element = doc.nodes[node];
    const names = element?.kind === 'element' ? Object.keys(element.props) : [];
    return names.filter((name) => !Object.hasOwn(component.props, name)).join('\n');
  });
  // The keys are those of the record itself.
  const groups = Object.keys(GROUPS) as PropGroup[];

  return (
    <>
      {groups.map((group) => {
        const inGroup = entries.filter(([, prop]) => prop.group === group);
        if (inGroup.length === 0) return null;
        return (
          <FoldingSection key={group} title={GROUPS[group]} keepOpen={needle !== ''}>
            {inGroup.map(([name, prop]) => (
              <PropRow key={name} node={node} name={name} prop={prop} />
            ))}
          </FoldingSection>
        );
      })}
      {strays !== '' && (
        <FoldingSection title="Unknown" keepOpen>
          {strays.split('\n').map((name) => (
            <StrayRow key={name} node={node} name={name} />
          ))}
        </FoldingSection>
      )}
      {entries.length === 0 && <p className={styles.nothing}>No prop matches “{filter}”.</p>}
    </>
  );
});

interface FoldingSectionProps {
  readonly title: string;
  readonly keepOpen: boolean;
  readonly children: JSX.Element[];
}

function FoldingSection({ title, keepOpen, children }: FoldingSectionProps): JSX.Element {
  const { folded, fold } = useFolding();
  return (
    <Section
      title={title}
      head={34}
      open={keepOpen || !folded.has(title)}
      onToggle={(open) => fold(title, !open)}
      className={styles.section}
      bodyClassName={styles.fields}
    >
      {children}
    </Section>
  );
}
