/** Lists and tables hold parts of one type. What else a server puts there gets a place of its own. */
import type { ReactElement } from 'react';
import type { ComponentType } from '#core/catalogue/registry.ts';
import type { WidgetJson } from '#core/json.ts';
import { childrenOf } from '../children.ts';
import { misfitOf } from '../read-props.ts';

/** The children, those wrapped that do not bring the markup of `part` along. */
export function partsOf(
  element: WidgetJson,
  part: ComponentType,
  nodes: readonly ReactElement[],
  wrap: (node: ReactElement) => ReactElement,
): readonly ReactElement[] {
  const children = childrenOf(element);
  const fits = (child: WidgetJson | undefined): boolean =>
    child?.type === part && misfitOf(child) === null;
  if (children.every(fits)) return nodes;
  return nodes.map((node, index) => (fits(children[index]) ? node : wrap(node)));
}
