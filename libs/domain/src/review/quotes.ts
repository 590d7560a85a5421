/** One text of one accepted report. */
export interface WrittenText {
  readonly unit: string;
  readonly round: string;
  readonly version: number;
  readonly text: string;
}

/** A text with everybody who wrote just that. */
export interface QuotedText {
  readonly text: string;
  readonly from: { readonly unit: string; readonly round: string; readonly version: number }[];
}

/**
 * Every text as it was written, by unit code, then in the given order of rounds; the same words are quoted once, with
 * all who wrote them, at the place of the first. Nothing is merged, shortened or left out. Pure.
 */
export function groupQuotes(texts: readonly WrittenText[], rounds: readonly string[]): QuotedText[] {
  const place = (round: string) => rounds.indexOf(round);
  const ordered = [...texts].sort((a, b) =>
    a.unit === b.unit ? place(a.round) - place(b.round) : a.unit < b.unit ? -1 : 1,
  );
  const quotes = new Map<string, QuotedText>();
  for (const { text, unit, round, version } of ordered) {
    const quote = quotes.get(text) ?? { text, from: [] };
    quote.from.push({ unit, round, version });
    quotes.set(text, quote);
  }
  return [...quotes.values()];
}
