/** `chatkit-node/sqlite`: threads in a SQLite database. */
export { openSqlite } from './store/open-sqlite.ts';
export type { OpenDatabase } from './store/open-sqlite.ts';
export { SqliteStore } from './store/sqlite-store.ts';
export type { SqliteStoreOptions } from './store/sqlite-store.ts';
export type { SqliteDatabase, SqliteStatement, SqliteValue } from './store/sqlite-database.ts';
