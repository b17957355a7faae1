/** The data type with more keys than the data has: those that the view reads all the same. */
import { ANY } from './type.ts';
import type { Key, ObjectType, Type } from './type.ts';

/** The data with a key for every name that is read. */
export function withNames(data: Type, names: ReadonlySet<string>): Type {
  const keys = new Map(data.object?.keys);
  for (const name of names) if (!keys.has(name)) keys.set(name, { type: ANY, optional: true });
  return { object: { ...data.object, keys } };
}

export function objectsIn(type: Type, found = new Set<ObjectType>()): ReadonlySet<ObjectType> {
  if (type.array) objectsIn(type.array, found);
  if (type.object) {
    found.add(type.object);
    for (const key of type.object.keys.values()) objectsIn(key.type, found);
    if (type.object.rest) objectsIn(type.object.rest, found);
  }
  return found;
}

export function withMissing(
  type: Type,
  missing: ReadonlyMap<ObjectType, ReadonlySet<string>>,
): Type {
  const { array, object } = type;
  if (!array && !object) return type;
  return {
    ...type,
    ...(array && { array: withMissing(array, missing) }),
    ...(object && { object: objectWithMissing(object, missing) }),
  };
}

function objectWithMissing(
  object: ObjectType,
  missing: ReadonlyMap<ObjectType, ReadonlySet<string>>,
): ObjectType {
  const keys = new Map(
    [...object.keys].map(([name, key]): [string, Key] => [
      name,
      { ...key, type: withMissing(key.type, missing) },
    ]),
  );
  for (const name of missing.get(object) ?? []) keys.set(name, { type: ANY, optional: true });
  return { ...object, keys };
}
