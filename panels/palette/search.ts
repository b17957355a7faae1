/** Fuzzy search over names first and descriptions second. Pure; a lower score is a better hit. */

interface Searched {
  readonly name: string;
  readonly text: string;
}

/** The items that match, best first; equals keep their order. */
export function rank<T>(query: string, items: readonly T[], read: (item: T) => Searched): T[] {
  return items
    .map((item) => ({ item, score: score(query, read(item)) }))
    .filter((hit): hit is { item: T; score: number } => hit.score !== null)
    .sort((a, b) => a.score - b.score)
    .map(({ item }) => item);
}

/** Null: no match. Every word of the query must be found. */
export function score(query: string, { name, text }: Searched): number | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const scores = words.map((word) => scoreWord(word, name, text.toLowerCase()));
  return scores.reduce<number | null>(
    (sum, one) => (sum === null || one === null ? null : sum + one),
    0,
  );
}

const IN_TEXT = 100;

function scoreWord(word: string, name: string, text: string): number | null {
  const inName = scoreName(word, name);
  if (inName !== null) return inName;
  const at = text.search(new RegExp(`\\b${escapeRegExp(word)}`));
  return at < 0 ? null : IN_TEXT + at / 100;
}

/** Whole name, start, start of a part (`row` in Table.Row, `dp` in DatePicker), anywhere, letters in order. */
function scoreName(word: string, name: string): number | null {
  const lower = name.toLowerCase();
  if (lower === word) return 0;
  if (lower.startsWith(word)) return 1 + lower.length / 100;
  const parts = name.split(/\.|(?<=[a-z])(?=[A-Z])/).map((part) => part.toLowerCase());
  if (parts.some((part) => part.startsWith(word))) return 2 + lower.length / 100;
  if (
    parts
      .map(([first]) => first)
      .join('')
      .startsWith(word)
  )
    return 3;
  if (lower.includes(word)) return 4 + lower.indexOf(word) / 100;
  const spread = spreadOf(word, lower);
  return spread === null ? null : 10 + spread;
}

/** How far apart the letters stand when they occur in order, from the first letter of the name on. */
function spreadOf(word: string, name: string): number | null {
  if (word.length < 2 || word[0] !== name[0]) return null;
  let at = -1;
  let gaps = 0;
  for (const letter of word) {
    const next = name.indexOf(letter, at + 1);
    if (next < 0) return null;
    gaps += next - at - 1;
    at = next;
  }
  return gaps;
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
