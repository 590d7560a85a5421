/** What was entered as a command wants it: spaces at the ends are cut, and what was left empty is left out. */
export function cleaned(entered: unknown): unknown {
  if (typeof entered === 'string') return entered.trim() || undefined;
  if (Array.isArray(entered)) return entered.map(cleaned).filter((each) => each !== undefined);
  if (typeof entered !== 'object' || entered === null) return entered ?? undefined;
  const kept = Object.entries(entered)
    .map(([name, value]) => [name, cleaned(value)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept);
}
