import type { SqliteDatabase } from './sqlite-database.ts';

const VERSION = 1;

/**
 * Objects are kept as their JSON, beside what they are found by. `key` counts up, also past deleted
 * rows: the order of creation without asking a clock.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS chatkit_schema (version INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS chatkit_threads (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    owner TEXT NOT NULL,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE (owner, id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS chatkit_items (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    thread INTEGER NOT NULL REFERENCES chatkit_threads (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE (thread, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS chatkit_items_in_order ON chatkit_items (thread, key);
  CREATE TABLE IF NOT EXISTS chatkit_attachments (
    owner TEXT NOT NULL,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (owner, id)
  ) STRICT, WITHOUT ROWID;
`;

/** Makes the tables where they are missing. Throws when a later version has made them. */
export function prepareSchema(database: SqliteDatabase): void {
  // A setting of the connection: items go with their thread.
  database.exec('PRAGMA foreign_keys = ON');
  database.exec(TABLES);
  const row = database.prepare('SELECT max(version) AS version FROM chatkit_schema').get();
  const version = (row as { version: number | null }).version; // an aggregate has one row
  if (version === null) database.exec(`INSERT INTO chatkit_schema VALUES (${VERSION})`);
  else if (version > VERSION) {
    throw new Error(
      `The tables of this database are of version ${version}; this chatkit-node knows version ${VERSION}. Update chatkit-node.`,
    );
  }
}
