/** What a drag means for the document: one step, at drop. */
import { insert, resolveInsert } from '#core/edit/commands/insert.ts';
import { move } from '#core/edit/commands/move.ts';
import type { DragPorts } from '#dnd/controller.ts';
import { openWidget } from '#state/stores.tsx';
import type { Stores } from '#state/stores.tsx';

export function dragPorts({ editor, newId }: Stores): DragPorts {
  return {
    doc: () => openWidget(editor.edit()).doc,
    land({ hand, at }) {
      if (hand.kind === 'component') editor.run(insert(hand.type, newId, at));
      else if (at) editor.run(move(hand.node, at));
    },
    startAt(type) {
      const place = resolveInsert(editor.edit(), type);
      return place.ok ? (place.at ?? undefined) : undefined;
    },
  };
}
