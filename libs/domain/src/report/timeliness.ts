/**
 * Whether a duty counts as done on time, after another version came. Once late, late for ever: neither a later version
 * nor more time given afterwards launders it. `null` is a duty for which nothing has come yet.
 */
export function timelyAfter(before: boolean | null, late: boolean): boolean {
  return before !== false && !late;
}
