/** Which rule a body's papers follow. */
export type IssuingStyle = 'party' | 'state';

const RULED: Readonly<Record<string, IssuingStyle>> = {
  'party-committee': 'party',
  government: 'state',
  province: 'state',
  commune: 'state',
};

/**
 * The house style by the kind of body: a Party committee's, a State body's. An office or department follows the body above
 * it; where none above says, the State's rule holds. `kinds`: the body's own kind, then those above it, nearest first.
 */
export function issuingStyle(kinds: readonly string[]): IssuingStyle {
  for (const kind of kinds) {
    const style = RULED[kind];
    if (style) return style;
  }
  return 'state';
}
