import { NotFoundError } from '../errors.ts';
import type { Order, Page } from '../types/page.ts';

/**
 * One page of a list that stands in the order of creation, by the rules all stores follow: `after`
 * is the id of the last element seen, and the answer names one only where more follows.
 */
export function paginate<T extends { id: string }>(
  ascending: readonly T[],
  limit: number,
  after: string | null,
  order: Order,
): Page<T> {
  const all = order === 'asc' ? ascending : ascending.toReversed();
  const seen = after === null ? -1 : all.findIndex((element) => element.id === after);
  if (after !== null && seen === -1) throw new NotFoundError(`There is no ${after} to go on after`);
  const data = all.slice(seen + 1, seen + 1 + limit);
  const hasMore = seen + 1 + data.length < all.length;
  const last = data.at(-1);
  return hasMore && last ? { data, hasMore, after: last.id } : { data, hasMore };
}
