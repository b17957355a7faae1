export type Order = 'asc' | 'desc';

/** One page of a longer list. `after` names the last element and is there only with `hasMore`. */
export interface Page<T> {
  data: T[];
  hasMore: boolean;
  after?: string | null;
}
