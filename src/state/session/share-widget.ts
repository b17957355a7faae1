/**
 * A widget comes from the wire as new objects throughout, even where nothing has changed. What is
 * equal keeps the old objects, so that only what changed is drawn again.
 */
import { isJsonObject, type Json, type JsonObject } from '#core/json.ts';

/** The new value, made of the old one's objects and lists wherever these say the same. */
export function share(before: Json | undefined, after: Json): Json {
  if (before === after || before === undefined) return after;
  if (isList(before) && isList(after)) return shareList(before, after);
  if (isJsonObject(before) && isJsonObject(after)) return shareObject(before, after);
  return after;
}

function shareObject(before: JsonObject, after: JsonObject): JsonObject {
  const keys = Object.keys(after);
  const shared = Object.fromEntries(
    keys.map((key) => [
      key,
      share(Object.hasOwn(before, key) ? before[key] : undefined, after[key] ?? null),
    ]),
  );
  const same =
    keys.length === Object.keys(before).length &&
    keys.every((key) => Object.hasOwn(before, key) && shared[key] === before[key]);
  return same ? before : shared;
}

/** Items are matched as the renderer matches elements: by their own key or id, else by place. */
function shareList(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  const old = new Map(namesOf(before).map((name, index) => [name, before[index]]));
  const names = namesOf(after);
  const shared = after.map((item, index) => share(old.get(names[index] ?? ''), item));
  const same =
    shared.length === before.length && shared.every((item, index) => item === before[index]);
  return same ? before : shared;
}

function namesOf(items: readonly Json[]): readonly string[] {
  const seen = new Map<string, number>();
  return items.map((item, index) => {
    const name = nameOf(item) ?? `#${index}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}~${count}`;
  });
}

function nameOf(item: Json): string | undefined {
  if (!isJsonObject(item)) return undefined;
  const { type, key, id } = item;
  const own = [key, id].find((name) => typeof name === 'string' && name !== '');
  return own === undefined ? undefined : JSON.stringify([type ?? null, own]);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
