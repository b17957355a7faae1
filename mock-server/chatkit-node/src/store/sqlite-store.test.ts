import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TestContext } from '../test-support/servers.ts';
import { sqliteDrivers } from '../test-support/sqlite-drivers.ts';
import { owner, storeContract, thread } from '../test-support/store-contract.ts';
import type { SqliteDatabase } from './sqlite-database.ts';
import { SqliteStore } from './sqlite-store.ts';

const ann: TestContext = { user: 'ann' };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(sqliteDrivers())('with the driver $name', ({ name, open }) => {
  const path = (): string => join(folder, `${encodeURIComponent(name)}.db`);
  let database: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    database = await open(':memory:');
  });
  afterEach(() => {
    database.exec('DELETE FROM chatkit_threads; DELETE FROM chatkit_attachments');
  });
  afterAll(() => database.close());

  storeContract('SqliteStore', () => new SqliteStore<TestContext>(database, { owner }));

  test('threads are there after a restart, in their order', async () => {
    const first = await open(path());
    const before = new SqliteStore<TestContext>(first, { owner });
    for (const id of ['c', 'a', 'b']) await before.saveThread(thread(id), ann);
    first.close();
    const second = await open(path());
    const after = new SqliteStore<TestContext>(second, { owner });
    const { data } = await after.loadThreads(20, null, 'asc', ann);
    expect(data.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    second.close();
  });

  test('items of a deleted thread do not come back with a new one of its name', async () => {
    const store = new SqliteStore<TestContext>(database, { owner });
    const item = {
      type: 'end_of_turn',
      id: 'e',
      threadId: 't',
      createdAt: thread('t').createdAt,
    } as const;
    await store.saveThread(thread('t'), ann);
    await store.addThreadItem('t', item, ann);
    await store.deleteThread('t', ann);
    await store.saveThread(thread('t'), ann);
    expect((await store.loadThreadItems('t', null, 20, 'asc', ann)).data).toEqual([]);
    expect(count(database, 'chatkit_items')).toBe(0);
  });

  test('tables of a later version are refused', () => {
    const store = (): SqliteStore => new SqliteStore(database);
    store();
    database.exec('INSERT INTO chatkit_schema VALUES (2)');
    expect(store).toThrow('version 2; this chatkit-node knows version 1');
    database.exec('DELETE FROM chatkit_schema WHERE version = 2');
    expect(store).not.toThrow();
  });
});

function count(database: SqliteDatabase, table: string): unknown {
  return (database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
}
