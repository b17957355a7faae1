import type { SqliteDatabase } from './sqlite-database.ts';

export interface OpenDatabase extends SqliteDatabase {
  close(): void;
}

type DatabaseClass = new (path: string) => OpenDatabase;

/**
 * The database in this file, which is made if it is missing; `:memory:` is one that forgets.
 * By Node's own driver where there is one (Node 22.13 and later), else by better-sqlite3. Rejects
 * with an Error that says what to install.
 */
export async function openSqlite(path: string): Promise<OpenDatabase> {
  const Database = builtIn() ?? (await installed());
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

async function installed(): Promise<DatabaseClass> {
  // Not a literal: compilers and bundlers must not look for what is optional.
  const name: string = 'better-sqlite3';
  try {
    // By its documentation the class is the default export.
    return ((await import(name)) as { default: DatabaseClass }).default;
  } catch (cause) {
    throw new Error(
      'There is no SQLite here: use Node 22.13 or newer, or run `npm install better-sqlite3@12`.',
      { cause },
    );
  }
}
