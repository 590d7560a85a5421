import { readFileSync } from 'node:fs';
import { givingParty, sideOf } from './giving-party.js';
import type { ProgrammeFile } from './programme-file.js';
import { readProgrammeFile } from './read-programme-file.js';
import type { FaultCode } from './reading/fault.js';

const guide = readFileSync(new URL('../../../../infra/docs/programme-file.md', import.meta.url), 'utf8');
const EXAMPLE = /```yaml\n([\s\S]*?)```/.exec(guide)![1]!;

const read = (text: string) => readProgrammeFile(text, 'x.yaml');

/** The fault's code, what is replaced in the guide's example, by what, a marker of its line, and faults that follow. */
const SINGLE_FAULTS: [FaultCode, string, string, string, ...FaultCode[]][] = [
  // Reviews, conferences, directions
  ['TOPIC_MISSING', 'kind: annual', 'kind: thematic', 'kind: thematic', 'REVIEW_UNKNOWN', 'REVIEW_UNKNOWN'],
  ['YEAR_OUTSIDE_PROGRAMME', 'kind: half-year, year: 2023', 'kind: half-year, year: 2033', 'year: 2033'],
  ['DATE_OUTSIDE_PROGRAMME', 'date: 2023-07-14', 'date: 2021-07-14', '2021-07-14'],
  ['UNIT_UNKNOWN', 'mainPoint: BDV', 'mainPoint: BDVV', 'BDVV'],
  ['UNIT_UNKNOWN', 'points: [{ unit: XA-1 }', 'points: [{ unit: XA-5 }', 'XA-5'],
  ['TWICE', 'points: [{ unit: XA-1 }', 'points: [{ unit: XA-2 }', 'points:'],
  ['UNIT_UNKNOWN', 'một lần, lead: UBND', 'một lần, lead: UBNN', 'UBNN'],
  ['KEY_MISSING', 'một lần, lead: UBND', 'một lần', 'một lần }'],
  ['UNIT_UNKNOWN', 'to: PNV }', 'to: PNG }', 'to: PNG', 'OUTCOME_NOT_A_REQUEST'],
  ['GIVER_NOT_A_PARTY', 'party: BDV, source: note', 'party: XA-1, source: note', 'party: XA-1'],
  ['DIRECTION_DUE_EARLY', 'due: 2023-03-31', 'due: 2023-01-09', '2023-01-09'],
  [
    'CONFERENCE_MISSING',
    'date: 2023-07-14,',
    'date: 2023-07-14, directions: &D [{ by: A, text: B, to: BDV, source: conference }],',
    '2023-07-14',
  ],
  ['VALUE_NOT_ALLOWED', 'source: note', 'source: letter', 'source: letter'],
  ['AGGREGATE_NOT_POSSIBLE', 'type: text, required: true', 'type: text, overPeriods: last', 'overPeriods: last'],

  // Offices in a rehearsal
  ['TWICE', 'returns: [{ year: 2024', 'returns: [{ year: 2024, reason: x }, { year: 2024', 'returns:'],
  ['YEAR_OUTSIDE_PROGRAMME', 'returns: [{ year: 2024', 'returns: [{ year: 2034', 'returns:'],
  ['ISSUER_NOT_A_PARTY', 'party: BDV, reason', 'party: XA-1, reason', 'returns:'],
  ['WEIGHTS_ALL_ZERO', '{ onTime: 8, late: 2 }', '{ onTime: 0 }', 'completion:'],
  ['RANGE_REVERSED', 'present: [15, 40]', 'present: [40, 15]', 'present:'],
  [
    'REVIEW_CODE_FORMAT',
    'ratings: [{ review: 2022-annual',
    'ratings: [{ review: annual-2022',
    'ratings:',
    'REVIEW_UNKNOWN',
  ],
  ['REVIEW_UNKNOWN', 'ratings: [{ review: 2022-annual', 'ratings: [{ review: 2023-annual', 'ratings:'],
  ['REVIEW_NOT_RATED', 'ratings: [{ review: 2022-annual', 'ratings: [{ review: 2023-half-year', 'ratings:'],
  ['UNIT_UNKNOWN', 'unit: XA-1, grade', 'unit: XA-9, grade', 'ratings:'],
  ['DIRECTION_UNKNOWN', 'direction: 2,', 'direction: 3,', 'direction: 3'],
  ['OUTCOME_NOT_A_REQUEST', 'direction: 2,', 'direction: 1,', 'direction: 1'],
  ['REDIRECTION_MISSING', 'to: UBND, reason', 'reason', 'outcome: redirected'],
  ['UNIT_UNKNOWN', 'to: UBND, reason', 'to: UBNN, reason', 'to: UBNN'],
];

test.each(SINGLE_FAULTS)('%s: %j → %j', (code, from, to, marker, ...following) => {
  if (!EXAMPLE.includes(from)) throw new Error(`${from} is not in the example`);
  const text = EXAMPLE.replace(from, () => to);
  const answer = read(text);
  const faults = 'faults' in answer ? answer.faults : [];
  const line = text.slice(0, text.indexOf(marker)).split('\n').length;
  expect(faults.map((fault) => [fault.code, fault.line])).toContainEqual([code, line]);
  expect(faults.map((fault) => fault.code).sort()).toEqual([code, ...following].sort());
  for (const fault of faults) expect(fault.message + fault.messageEn).not.toMatch(/[{}]|undefined/);
});

const file = (() => {
  const answer = read(EXAMPLE);
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults));
  return answer.file;
})();

test('offices of which the file is silent work as usual', () => {
  const { plans, tasks, directions, reviews } = file.simulation!;
  expect(plans.workingDays).toEqual({ answering: 2, submission: 1, headOfOffice: 1, signer: 1 });
  expect(plans.comments.length).toBeGreaterThan(0);
  expect(tasks.completion).toEqual({ onTime: 8, late: 2, never: 0 });
  expect(directions).toMatchObject({ early: { workingDays: [2, 6] }, requestAfterWorkingDays: 2 });
  expect(reviews.workingDays).toEqual({ preparation: 0, release: 1, acknowledgement: [1, 3], conclusion: 1 });
});

type Direction = ProgrammeFile['programme']['reviews'][number]['directions'][number];

test.each<[string, Partial<Direction>, string]>([
  ['the party that is named', { by: 'Chủ tịch Uỷ ban nhân dân huyện', party: 'BDV' }, 'BDV'],
  ['else the party whose signer gives it', { by: 'Chủ tịch Uỷ ban nhân dân huyện' }, 'UBND'],
  ['else the first party', { by: 'Bí thư Huyện uỷ' }, 'BDV'],
])('a direction is given by %s', (_, direction, party) => expect(givingParty(file, direction)).toBe(party));

test('a unit stands on the side of the party that it is, serves or is below; of none when it is below no party', () => {
  const outside = { ...file.organisation.units[0]!, code: 'TAND', parent: null };
  const wider = { ...file, organisation: { ...file.organisation, units: [...file.organisation.units, outside] } };
  const sides = ['BDV', 'UBND', 'PNV', 'XA-1', 'TAND', 'nowhere'].map((unit) => sideOf(wider, unit));
  expect(sides).toEqual(['BDV', 'UBND', 'UBND', 'UBND', undefined, undefined]);
});
