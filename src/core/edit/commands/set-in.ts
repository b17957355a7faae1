import type { NodeId, PropValue } from '../../doc/node.ts';
import { setIn as setInValue } from '../../doc/value.ts';
import type { ValuePath } from '../../doc/value.ts';
import type { Command } from '../transaction.ts';
import { openDoc } from './context.ts';
import { setProp } from './set-prop.ts';

/** Sets one part of a prop, such as `['payload', 'id']` of an action, or takes it away. */
export function setIn(
  node: NodeId,
  prop: string,
  path: ValuePath,
  value: PropValue | null,
  mergeKey?: string,
): Command {
  return (state) => {
    const element = openDoc(state).nodes[node];
    if (element?.kind !== 'element') return null;
    const next = setInValue(element.props[prop], path, value);
    return setProp(node, prop, next, mergeKey)(state);
  };
}
