import { NotFoundError } from '../errors.ts';
import { toJson } from '../json.ts';
import type { Attachment } from '../types/attachment.ts';
import type { ThreadItem } from '../types/item.ts';
import type { Order, Page } from '../types/page.ts';
import type { ThreadMetadata } from '../types/thread.ts';
import { freshId, type StoreItemType } from './ids.ts';
import type { SqliteDatabase, SqliteStatement, SqliteValue } from './sqlite-database.ts';
import { prepareSchema } from './sqlite-schema.ts';
import { Store } from './store.ts';

export interface SqliteStoreOptions<TContext> {
  /** Whose data a context may see. Without it everybody sees everything. */
  owner?: (context: TContext) => string;
}

/**
 * A store in a SQLite database that you have opened: with `openSqlite`, or by `new DatabaseSync(…)`
 * of `node:sqlite`, `new Database(…)` of better-sqlite3 or of `bun:sqlite`. It takes whatever has
 * `exec` and `prepare` instead of one driver, because Node 20 has none built in and better-sqlite3
 * is compiled when it is installed: nobody should have to who keeps his threads elsewhere.
 *
 * It makes its tables, whose names begin with `chatkit_`; other tables are left alone. Closing the
 * database is up to whoever opened it. Throws an Error when a later version has written the tables.
 */
// oxlint-disable-next-line typescript/no-explicit-any
export class SqliteStore<TContext = any> extends Store<TContext> {
  readonly #owner: (context: TContext) => string;
  readonly #sql: (text: string) => SqliteStatement;

  constructor(database: SqliteDatabase, { owner = () => '' }: SqliteStoreOptions<TContext> = {}) {
    super();
    prepareSchema(database);
    this.#owner = owner;
    const statements = new Map<string, SqliteStatement>();
    this.#sql = (text) => {
      const statement = statements.get(text) ?? database.prepare(text);
      statements.set(text, statement);
      return statement;
    };
  }

  override generateThreadId(context: TContext): string {
    return freshId('thread', (id) => this.#keyOfThread(id, context) !== null);
  }

  override generateItemId(type: StoreItemType, thread: ThreadMetadata, context: TContext): string {
    const key = this.#keyOfThread(thread.id, context);
    return freshId(type, (id) => key !== null && this.#keyOfItem(key, id) !== null);
  }

  async loadThread(threadId: string, context: TContext): Promise<ThreadMetadata> {
    const row = this.#sql('SELECT json FROM chatkit_threads WHERE owner = ? AND id = ?').get(
      this.#owner(context),
      threadId,
    );
    return found(row, `Thread ${threadId}`) as ThreadMetadata; // as it was written
  }

  async saveThread(thread: ThreadMetadata, context: TContext): Promise<void> {
    const { items: _, ...metadata }: ThreadMetadata & { items?: unknown } = thread;
    this.#sql(
      `INSERT INTO chatkit_threads (owner, id, json) VALUES (?, ?, ?)
       ON CONFLICT (owner, id) DO UPDATE SET json = excluded.json`,
    ).run(this.#owner(context), thread.id, written(metadata));
  }

  async loadThreads(
    limit: number,
    after: string | null,
    order: Order,
    context: TContext,
  ): Promise<Page<ThreadMetadata>> {
    const last = after === null ? null : this.#keyOfThread(after, context);
    const from = start(after, last, order);
    const rows = this.#sql(
      `SELECT json FROM chatkit_threads WHERE owner = ? AND ${from.where} LIMIT ?`,
    ).all(this.#owner(context), from.key, limit + 1);
    return page<ThreadMetadata>(rows, limit);
  }

  async deleteThread(threadId: string, context: TContext): Promise<void> {
    // Its items go with it: they refer to it.
    const statement = this.#sql('DELETE FROM chatkit_threads WHERE owner = ? AND id = ?');
    statement.run(this.#owner(context), threadId);
  }

  async loadThreadItems(
    threadId: string,
    after: string | null,
    limit: number,
    order: Order,
    context: TContext,
  ): Promise<Page<ThreadItem>> {
    const thread = this.#keyOfThread(threadId, context);
    const last = after === null || thread === null ? null : this.#keyOfItem(thread, after);
    const from = start(after, last, order);
    if (thread === null) return { data: [], hasMore: false };
    const rows = this.#sql(
      `SELECT json FROM chatkit_items WHERE thread = ? AND ${from.where} LIMIT ?`,
    ).all(thread, from.key, limit + 1);
    return page<ThreadItem>(rows, limit);
  }

  async addThreadItem(threadId: string, item: ThreadItem, context: TContext): Promise<void> {
    await this.saveItem(threadId, item, context);
  }

  async saveItem(threadId: string, item: ThreadItem, context: TContext): Promise<void> {
    const thread = this.#keyOfThread(threadId, context);
    if (thread === null) throw new NotFoundError(`Thread ${threadId} not found`);
    this.#sql(
      `INSERT INTO chatkit_items (thread, id, json) VALUES (?, ?, ?)
       ON CONFLICT (thread, id) DO UPDATE SET json = excluded.json`,
    ).run(thread, item.id, written(item));
  }

  async loadItem(threadId: string, itemId: string, context: TContext): Promise<ThreadItem> {
    const row = this.#sql('SELECT json FROM chatkit_items WHERE thread = ? AND id = ?').get(
      this.#keyOfThread(threadId, context),
      itemId,
    );
    return found(row, `Item ${itemId}`) as ThreadItem; // as it was written
  }

  async deleteThreadItem(threadId: string, itemId: string, context: TContext): Promise<void> {
    const statement = this.#sql('DELETE FROM chatkit_items WHERE thread = ? AND id = ?');
    statement.run(this.#keyOfThread(threadId, context), itemId);
  }

  async saveAttachment(attachment: Attachment, context: TContext): Promise<void> {
    this.#sql(
      `INSERT INTO chatkit_attachments (owner, id, json) VALUES (?, ?, ?)
       ON CONFLICT (owner, id) DO UPDATE SET json = excluded.json`,
    ).run(this.#owner(context), attachment.id, written(attachment));
  }

  async loadAttachment(attachmentId: string, context: TContext): Promise<Attachment> {
    const row = this.#sql('SELECT json FROM chatkit_attachments WHERE owner = ? AND id = ?').get(
      this.#owner(context),
      attachmentId,
    );
    return found(row, `Attachment ${attachmentId}`) as Attachment; // as it was written
  }

  async deleteAttachment(attachmentId: string, context: TContext): Promise<void> {
    const statement = this.#sql('DELETE FROM chatkit_attachments WHERE owner = ? AND id = ?');
    statement.run(this.#owner(context), attachmentId);
  }

  #keyOfThread(id: string, context: TContext): SqliteValue {
    const owner = this.#owner(context);
    return keyOf(
      this.#sql('SELECT key FROM chatkit_threads WHERE owner = ? AND id = ?').get(owner, id),
    );
  }

  #keyOfItem(thread: SqliteValue, id: string): SqliteValue {
    return keyOf(
      this.#sql('SELECT key FROM chatkit_items WHERE thread = ? AND id = ?').get(thread, id),
    );
  }
}

/** What follows the last one seen: keys count up in the order of creation. */
function start(
  after: string | null,
  last: SqliteValue,
  order: Order,
): { where: string; key: SqliteValue } {
  if (after !== null && last === null) {
    throw new NotFoundError(`There is no ${after} to go on after`);
  }
  return order === 'asc'
    ? { where: 'key > ? ORDER BY key ASC', key: last ?? 0 }
    : { where: 'key < ? ORDER BY key DESC', key: last ?? Number.MAX_SAFE_INTEGER };
}

/** One more row than asked for tells that there are more. */
function page<T extends { id: string }>(rows: readonly unknown[], limit: number): Page<T> {
  const data = rows.slice(0, limit).map(read) as T[]; // as they were written
  const hasMore = rows.length > limit;
  const last = data.at(-1);
  return hasMore && last ? { data, hasMore, after: last.id } : { data, hasMore };
}

/** Drivers give undefined or null where there is no row. */
function found(row: unknown, what: string): unknown {
  if (!row) throw new NotFoundError(`${what} not found`);
  return read(row);
}

function keyOf(row: unknown): SqliteValue {
  return row ? (row as { key: SqliteValue }).key : null; // a column of our table
}

function read(row: unknown): unknown {
  return JSON.parse((row as { json: string }).json) as unknown; // a column of our table
}

function written(value: object): string {
  return JSON.stringify(toJson(value));
}
