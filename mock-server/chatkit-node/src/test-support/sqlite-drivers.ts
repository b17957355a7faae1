/** The SQLite drivers that this Node can load. */
import sqlite from 'node-sqlite3-wasm';
import type { SqliteDatabase, SqliteValue } from '../store/sqlite-database.ts';

interface Driver {
  readonly name: string;
  /** An open database in this file. */
  open(path: string): Promise<Open>;
}
type Open = SqliteDatabase & { close(): void };
type OpenClass = new (path: string) => Open;

/** SQLite compiled to WebAssembly, which needs nothing installed; it takes values as one list. */
class WasmDatabase implements Open {
  readonly #database: sqlite.Database;
  readonly #statements: sqlite.Statement[] = [];

  constructor(path: string) {
    this.#database = new sqlite.Database(path);
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  prepare(sql: string) {
    const statement = this.#database.prepare(sql);
    this.#statements.push(statement);
    return {
      run: (...values: SqliteValue[]) => statement.run(values),
      get: (...values: SqliteValue[]) => statement.get(values),
      all: (...values: SqliteValue[]) => statement.all(values),
    };
  }

  close(): void {
    for (const statement of this.#statements) statement.finalize();
    this.#database.close();
  }
}

/**
 * Always the one of WebAssembly. `SQLITE_DRIVERS` asks for others as well: a list, separated by
 * commas, of `node:sqlite` and of the path of an installed better-sqlite3.
 */
export function sqliteDrivers(): Driver[] {
  const asked = (process.env['SQLITE_DRIVERS'] ?? '').split(',').filter((name) => name !== '');
  return [
    { name: 'WebAssembly', open: async (path) => new WasmDatabase(path) },
    ...asked.map((name) => ({
      name,
      async open(path: string) {
        const module = (await import(/* @vite-ignore */ name)) as Record<string, OpenClass>;
        const Database = module['DatabaseSync'] ?? module['default'];
        if (!Database) throw new Error(`${name} has no database class`);
        return new Database(path);
      },
    })),
  ];
}
