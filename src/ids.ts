/** Ids for a page. UUIDs need no secure context; node ids are short, since documents hold many. */
export function newUuid(): string {
  return crypto.randomUUID();
}

let next = 0;
const run = Math.floor(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36);

/** Unique across reloads: a part of its own for each run of the page, then a count. */
export function newNodeId(): string {
  return `${run}-${(next++).toString(36)}`;
}
