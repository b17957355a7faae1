/** Ids for a page. UUIDs need no secure context; node ids are short, since documents hold many. */
export function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

let next = 0;
const run = Math.floor(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36);

/** Unique across reloads: a part of its own for each run of the page, then a count. */
export function newNodeId(): string {
  return `${run}-${(next++).toString(36)}`;
}
