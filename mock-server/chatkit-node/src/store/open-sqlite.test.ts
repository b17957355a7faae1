import { expect, test } from 'vitest';
import { openSqlite } from './open-sqlite.ts';
import { SqliteStore } from './sqlite-store.ts';

const builtIn = process.getBuiltinModule('node:sqlite' as 'node:process') as unknown;

test.skipIf(!builtIn)('opens a database by the driver of this Node', async () => {
  const database = await openSqlite(':memory:');
  const store = new SqliteStore(database);
  expect(await store.loadThreads(20, null, 'asc', {})).toEqual({ data: [], hasMore: false });
  database.close();
});

test.skipIf(builtIn)('says what to install where there is no driver', async () => {
  await expect(openSqlite(':memory:')).rejects.toThrow('npm install better-sqlite3');
});
