import type { ConsoleRecord } from '#state/session/state.ts';

export interface ConsoleGroup {
  readonly first: ConsoleRecord;
  readonly lines: readonly ConsoleRecord[];
}

/** Lines of one request stand together, at the place of the first. Others group by neighbourhood. */
export function consoleGroups(records: readonly ConsoleRecord[]): ConsoleGroup[] {
  const groups: { first: ConsoleRecord; lines: ConsoleRecord[] }[] = [];
  for (const record of records) {
    const last = groups.at(-1);
    const known =
      record.run === null
        ? last?.first.run === null && last.first.title === record.title && last
        : groups.find(({ first }) => first.run === record.run);
    if (known) known.lines.push(record);
    else groups.push({ first: record, lines: [record] });
  }
  return groups;
}
