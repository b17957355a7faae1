import { getNode } from '#core/doc/doc.ts';
import type { Doc } from '#core/doc/doc.ts';
import type { NodeId } from '#core/doc/node.ts';
import { ancestorsOf } from '#core/doc/tree.ts';
import { isJsonObject } from '#core/json.ts';
import { useWidget } from '#state/stores.tsx';
import { useNodeId } from './node-context.ts';

interface Backdrop {
  readonly light: string;
  readonly dark: string;
}

/** The colours the selected element stands on: the nearest background above it that is known. */
export function useBackdrop(): Backdrop {
  const id = useNodeId();
  // As one text, so that other edits do not draw the field anew.
  const both = useWidget(({ doc }) => backdropOf(doc, id));
  const [light = 'surface', dark = 'surface'] = both.split('\n');
  return { light, dark };
}

function backdropOf(doc: Doc, id: NodeId): string {
  if (!Object.hasOwn(doc.nodes, id)) return 'surface\nsurface';
  for (const above of ancestorsOf(doc, id)) {
    const node = getNode(doc, above);
    const value = node.kind === 'element' ? node.props['background'] : undefined;
    if (value?.kind !== 'literal') continue;
    if (typeof value.value === 'string') return `${value.value}\n${value.value}`;
    if (isJsonObject(value.value)) {
      const { light, dark } = value.value;
      if (typeof light === 'string' && typeof dark === 'string') return `${light}\n${dark}`;
    }
  }
  return 'surface\nsurface';
}
