/**
 * A store for both servers, so that neither gains by its store: maps of JSON texts, as a database
 * would hold. `page` writes a page in the words of the SDK.
 */
export function plainStore(Store, page) {
  return class PlainStore extends Store {
    #threads = new Map();
    #items = new Map();

    async loadThread(threadId) {
      return JSON.parse(this.#threads.get(threadId));
    }
    async saveThread(thread) {
      this.#threads.set(thread.id, JSON.stringify(thread));
      if (!this.#items.has(thread.id)) this.#items.set(thread.id, new Map());
    }
    async loadThreads() {
      return page([...this.#threads.values()].map((text) => JSON.parse(text)));
    }
    async loadThreadItems(threadId, _after, limit, order) {
      const all = [...this.#items.get(threadId).values()];
      const sorted = order === 'asc' ? all : all.toReversed();
      return page(sorted.slice(0, limit).map((text) => JSON.parse(text)));
    }
    async addThreadItem(threadId, item) {
      await this.saveItem(threadId, item);
    }
    async saveItem(threadId, item) {
      this.#items.get(threadId).set(item.id, JSON.stringify(item));
    }
    async loadItem(threadId, itemId) {
      return JSON.parse(this.#items.get(threadId).get(itemId));
    }
    async deleteThread(threadId) {
      this.#threads.delete(threadId);
      this.#items.delete(threadId);
    }
    async deleteThreadItem(threadId, itemId) {
      this.#items.get(threadId).delete(itemId);
    }
    async saveAttachment() {}
    async loadAttachment() {
      throw new Error('No attachments here');
    }
    async deleteAttachment() {}
  };
}
