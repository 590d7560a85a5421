import { Findings, trailSentence } from './trail-finding.js';

test.each([
  [{ kind: 'gap' as const, position: 4, until: 6 }, 'the seals of positions 4 to 6 are missing'],
  [
    {
      kind: 'entry-edited' as const,
      position: 4,
      entryKind: 'event',
      entryId: 'x',
      label: 'round.opened',
      at: '2018-01-01T00:00:00.000Z',
    },
    'position 4: the entry was edited: event x round.opened 2018-01-01T00:00:00.000Z',
  ],
  [
    { kind: 'entry-removed' as const, position: 4, entryKind: 'audit', entryId: 'x' },
    'position 4: the entry was removed: audit x',
  ],
])('a finding names its place: %o', (finding, expected) => expect(trailSentence(finding, 'en')).toBe(expected));

test('findings are all counted and listed up to a limit', () => {
  const findings = new Findings();
  for (let n = 0; n < 1_500; n++) findings.add({ kind: 'gap', position: n });
  expect([findings.count, findings.listed.length]).toEqual([1_500, 1_000]);
});
