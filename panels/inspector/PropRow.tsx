import { memo, useMemo } from 'react';
import type { JSX } from 'react';
import type { Prop } from '#core/catalogue/prop.ts';
import type { Doc } from '#core/doc/doc.ts';
import { literal } from '#core/doc/node.ts';
import type { NodeId, PropValue } from '#core/doc/node.ts';
import { canSetProp, setProp } from '#core/edit/commands/set-prop.ts';
import type { Problem, Severity } from '#core/result.ts';
import { useExpansion, useStores, useWidget } from '#state/stores.tsx';
import { useProblemText } from './checked.ts';
import { FieldRow } from './FieldRow.tsx';
import { HandlerLink } from './fields/HandlerLink.tsx';
import { isWide } from './fields/kinds.ts';
import type { Part } from './part.ts';

interface PropRowProps {
  readonly node: NodeId;
  readonly name: string;
  readonly prop: Prop;
}

/** A prop of a node. It reads its own value and nothing else, so that typing draws one row. */
export const PropRow = memo(function PropRow({ node, name, prop }: PropRowProps): JSX.Element {
  const { editor } = useStores();
  const value = useWidget(({ doc }) => valueOf(doc, node, name));
  const problems = useProblems(node, name, prop);
  const blocked = useWidget(({ doc }) => blockedReason(doc, node, name, prop));
  const part: Part = {
    name,
    value,
    set(next, pace) {
      const mergeKey = pace === 'typing' ? `${node}.${name}` : undefined;
      editor.run(setProp(node, name, next, mergeKey));
    },
  };
  return (
    <FieldRow
      part={part}
      kind={prop.kind}
      required={prop.required}
      doc={prop.doc}
      fallback={prop.default}
      problems={problems}
      blocked={blocked}
      aside={prop.kind.kind === 'action' && <HandlerLink value={value} />}
    />
  );
});

function valueOf(doc: Doc, id: NodeId, name: string): PropValue | undefined {
  const node = doc.nodes[id];
  return node?.kind === 'element' ? node.props[name] : undefined;
}

/** A switch that would put a form into a form says so instead of doing nothing. */
function blockedReason(doc: Doc, id: NodeId, name: string, prop: Prop): string | undefined {
  if (prop.kind.kind !== 'boolean' || !Object.hasOwn(doc.nodes, id)) return undefined;
  const placement = canSetProp(doc, id, name, literal(true));
  if (placement.ok) return undefined;
  return placement.wayOut === undefined
    ? placement.reason
    : `${placement.reason} ${placement.wayOut}`;
}

type Shown = Pick<Problem, 'message' | 'severity'>;

/** What the document and the data of now say against a prop's value. */
function useProblems(node: NodeId, name: string, prop: Prop): readonly Shown[] {
  // As text, so that a row is drawn anew only when what it says changes.
  const checked = useProblemText(node, (own) => lines(own, name, prop));
  const computed = useExpansion(({ expansion }) =>
    lines(
      expansion.problems.filter((problem) => problem.node === node),
      name,
      prop,
    ),
  );
  return useMemo(
    () =>
      [...new Set(`${checked}\n${computed}`.split('\n').filter(Boolean))].map((line) => {
        const [severity = 'error', message = ''] = line.split('\t');
        // The first word was written from a Severity below.
        return { severity: severity as Severity, message };
      }),
    [checked, computed],
  );
}

function lines(own: readonly Problem[], name: string, prop: Prop): string {
  return own
    .filter((problem) => problem.prop === name)
    .filter((problem) => !saidByField(problem, prop))
    .map(({ severity, message }) => `${severity}\t${message.replaceAll(/\s+/g, ' ')}`)
    .join('\n');
}

/** Faults of a value's shape stand at its field; those inside a frame are said below it. */
function saidByField({ code }: Problem, { kind }: Prop): boolean {
  if (code === 'prop/type') return true;
  return ['prop/value', 'prop/icon', 'prop/color'].includes(code) && !isWide(kind);
}
