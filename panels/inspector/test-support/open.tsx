/** Opens the inspector over a document with one node selected, as people find it. */
import { render, screen } from '@testing-library/react';
import { useEffect, useEffectEvent } from 'react';
import type { Doc } from '#core/doc/doc.ts';
import type { PropValue } from '#core/doc/node.ts';
import type { JsonObject } from '#core/json.ts';
import { DragSurface } from '#dnd/DragSurface.tsx';
import type { DragController } from '#dnd/controller.ts';
import { useDragController } from '#dnd/drag-context.ts';
import { StoresProvider } from '#state/stores.tsx';
import { testStores } from '#state/test-support/stores.ts';
import type { TestStores } from '#state/test-support/stores.ts';
import { Inspector } from '../Inspector.tsx';

export interface Opened extends TestStores {
  readonly prop: (name: string, node?: string) => PropValue | undefined;
  /** The JSON of a literal prop. */
  readonly value: (name: string, node?: string) => unknown;
  readonly drag: () => DragController;
}

export function openInspector(doc: Doc, selected: string | null, data: JsonObject = {}): Opened {
  const stores = testStores(doc, data);
  if (selected !== null) stores.editor.select([selected]);
  let controller: DragController | null = null;
  render(
    <StoresProvider value={stores}>
      <DragSurface ports={{ doc: stores.doc, land: () => undefined, startAt: () => undefined }}>
        <Inspector />
        <Holder
          onReady={(ready) => {
            controller = ready;
          }}
        />
      </DragSurface>
    </StoresProvider>,
  );
  const prop = (name: string, id = selected ?? ''): PropValue | undefined => {
    const node = stores.doc().nodes[id];
    return node?.kind === 'element' ? node.props[name] : undefined;
  };
  return {
    ...stores,
    prop,
    value: (name, id) => {
      const found = prop(name, id);
      return found?.kind === 'literal' ? found.value : undefined;
    },
    drag() {
      if (!controller) throw new Error('The drag surface was not shown');
      return controller;
    },
  };
}

interface HolderProps {
  readonly onReady: (controller: DragController) => void;
}

function Holder({ onReady }: HolderProps): null {
  const controller = useDragController();
  const ready = useEffectEvent(onReady);
  useEffect(() => ready(controller), [controller]);
  return null;
}

/** A text field by its exact name. */
export function field(name: string): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox', { name });
}
