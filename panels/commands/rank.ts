/** Orders items by how well a few typed letters fit their text; those that do not fit are left out. */
export function rank<T>(
  items: readonly T[],
  query: string,
  text: (item: T) => string,
): readonly T[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return items;
  return items
    .map((item) => ({ item, score: fit(text(item).toLowerCase(), wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

/** Higher is better: the whole text, its beginning, a word's beginning, inside, letters in order. */
function fit(text: string, query: string): number {
  if (text === query) return 5;
  if (text.startsWith(query)) return 4;
  if (text.includes(` ${query}`)) return 3;
  if (text.includes(query)) return 2;
  let from = 0;
  for (const letter of query) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return 0;
  }
  return 1;
}
