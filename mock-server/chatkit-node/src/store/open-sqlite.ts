import type { SqliteDatabase } from './sqlite-database.ts';

export interface OpenDatabase extends SqliteDatabase {
  close(): void;
}

type DatabaseClass = new (path: string) => OpenDatabase;

/**
 * The database in this file, which is made if it is missing; `:memory:` is one that forgets.
 * By Node's own driver where there is one (Node 22.13 and later), else by better-sqlite3. Rejects
 * with an Error that says what to install. `locate` tells where a driver is to be imported from; by
 * default it stands beside this package.
 */
export async function openSqlite(
  path: string,
  locate: (driver: string) => string = (driver) => driver,
): Promise<OpenDatabase> {
  const Database = builtIn() ?? (await installed(locate));
  const database = new Database(path);
  // Readers and a writer do not wait for each other, and a write is not a whole sync of the disk.
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000',
  );
  return database;
}

function builtIn(): DatabaseClass | null {
  // Asking for it by name, as an import of it would fail on Node 20. Its types are not known there.
  const { DatabaseSync } = (process.getBuiltinModule('node:sqlite' as 'node:process') ??
    {}) as unknown as { DatabaseSync?: DatabaseClass };
  return DatabaseSync ?? null;
}

async function installed(locate: (driver: string) => string): Promise<DatabaseClass> {
  try {
    const driver: unknown = await import(/* @vite-ignore */ locate('better-sqlite3'));
    return (driver as { default: DatabaseClass }).default; // by its documentation
  } catch (cause) {
    throw new Error(
      'There is no SQLite here: use Node 22.13 or newer, or run `npm install better-sqlite3@12`.',
      { cause },
    );
  }
}
