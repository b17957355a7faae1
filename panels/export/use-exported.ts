import { useEffect, useState } from 'react';
import type { Exported, ExportFormat, ExportInput } from './format.ts';

interface Done {
  readonly format: ExportFormat;
  readonly input: ExportInput;
  readonly exported: Exported;
}

/** The export of a format; null while it is worked out for the first time. */
export function useExported(format: ExportFormat, input: ExportInput): Exported | null {
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    let off = false;
    void Promise.resolve(format.write(input)).then((exported) => {
      if (!off) setDone({ format, input, exported });
    });
    return () => {
      off = true;
    };
  }, [format, input]);
  return done && done.format === format && done.input === input ? done.exported : null;
}
