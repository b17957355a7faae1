import type { Incoming, Workbench } from './workbench.ts';

/** Opens the Import dialog on it. */
export function bringIn(workbench: Workbench, incoming: Incoming): void {
  workbench.setState({ overlay: 'import', incoming });
}

/** Files and folders of a drop or a paste; can only be asked during the event. */
export function filesOf(data: DataTransfer): readonly (File | FileSystemEntry)[] {
  const entries = Array.from(data.items).flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  return entries.length > 0 ? entries : Array.from(data.files);
}
