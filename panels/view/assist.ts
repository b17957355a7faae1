/** What the view's text is completed with: the catalogue, and the data of the state that is shown. */
import type { EditState } from '#core/edit/transaction.ts';
import { stateData } from '#core/project/project.ts';
import type { World } from '#core/assist/world.ts';
import type { Assist } from '#editor-host/assist.ts';

/** Comes with the editor; the parser with it. */
const load = {
  complete: async () => (await import('#core/assist/complete.ts')).complete,
  hover: async () => (await import('#core/assist/hover.ts')).hover,
  format: async () => (await import('#codec/jsx/format-view.ts')).formatView,
};

export function worldOf(edit: EditState, widgetId: string): World {
  const widget = edit.project.widgets.find(({ id }) => id === widgetId);
  if (!widget) return { data: {}, schema: {} };
  return { data: stateData(widget, edit.state), schema: widget.jsonSchema };
}

/** The view in the fixed style; null while it can't be read. */
export async function formatText(text: string): Promise<string | null> {
  const formatted = (await load.format())(text);
  return formatted.ok ? formatted.value : null;
}

export function viewAssist(world: () => World): Assist {
  return {
    async complete(text, offset, typed) {
      const complete = await load.complete();
      return complete(text, offset, world(), typed);
    },
    async hover(text, offset) {
      const hover = await load.hover();
      return hover(text, offset, world());
    },
    format: formatText,
  };
}
