/** The part of a SQLite driver that the store uses; node:sqlite, better-sqlite3 and bun:sqlite have it. */
export interface SqliteDatabase {
  /** Runs statements that take nothing and give nothing. */
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
}

export interface SqliteStatement {
  run(...values: SqliteValue[]): unknown;
  /** The first row as an object by its columns; undefined or null where there is none. */
  get(...values: SqliteValue[]): unknown;
  all(...values: SqliteValue[]): unknown[];
}

export type SqliteValue = string | number | bigint | null;
