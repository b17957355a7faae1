import { useEffect, useState } from 'react';
import type { Widget } from '#core/project/project.ts';
import type { ExportChoices, Exported, ExportFormat } from './format.ts';

interface Done {
  readonly of: readonly [ExportFormat, Widget, ExportChoices];
  readonly exported: Exported;
}

/** The export in a format; null while it is worked out. */
export function useExported(
  format: ExportFormat,
  widget: Widget,
  chosen: ExportChoices,
): Exported | null {
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    let off = false;
    void Promise.resolve(format.write(widget, chosen)).then((exported) => {
      if (!off) setDone({ of: [format, widget, chosen], exported });
    });
    return () => {
      off = true;
    };
  }, [format, widget, chosen]);
  const [doneFormat, doneWidget, doneChosen] = done?.of ?? [];
  const current = doneFormat === format && doneWidget === widget && doneChosen === chosen;
  return done && current ? done.exported : null;
}
