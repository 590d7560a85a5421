import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { answerFaults } from '#domain/form/answer-faults';
import { periodsOf } from '#domain/period/periods';
import { behaviourFor } from '#domain/simulation/behaviour';
import { answersFor } from '#domain/simulation/figures';
import type { ProgrammeFile } from './programme-file.js';
import { readProgrammeFile } from './read-programme-file.js';
import { respondentsOf } from './respondents.js';

const textOf = (letter: string) =>
  readFileSync(new URL(`../../../../infra/demo/case-${letter}.programme.yaml`, import.meta.url), 'utf8');

const files = new Map<string, ProgrammeFile>();

function fileOf(letter: string): ProgrammeFile {
  const file = files.get(letter) ?? readCase(letter);
  files.set(letter, file);
  return file;
}

function readCase(letter: string): ProgrammeFile {
  const read = readProgrammeFile(textOf(letter), `case-${letter}.programme.yaml`);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults.slice(0, 5), null, 1));
  return read.file;
}

function obligationsOf(file: ProgrammeFile) {
  const { period, reporting } = file.programme;
  return reporting.flatMap((rule) =>
    periodsOf(rule.period, rule.from ?? period.from, rule.until ?? period.until).flatMap(({ code }) =>
      respondentsOf(file, rule).map((unit) => ({ rule, round: code, unit })),
    ),
  );
}

test.each(['a', 'b', 'c'])('case %s reads without fault, and as JSON to the same', (letter) => {
  const twin = JSON.stringify(parse(textOf(letter)), null, '\t');
  expect(readProgrammeFile(twin, 'twin.json')).toEqual({ file: fileOf(letter) });
});

test('case A is the programme of the centre: 7 contents, 14 tasks, 3 legal bases, 17 quarters of 63 provinces', () => {
  const file = fileOf('a');
  const { contents, legalBases } = file.programme;
  expect(contents).toHaveLength(7);
  expect(contents.filter(({ assumed }) => assumed)).toHaveLength(4);
  expect(contents.flatMap(({ tasks }) => tasks)).toHaveLength(14);
  expect(legalBases.map(({ number }) => number)).toEqual(['114-KL/TW', '31-CTr/BDVTW', '64/NQ-CP']);
  expect(file.organisation.units.filter(({ kind }) => kind === 'province')).toHaveLength(63);
  const obligations = obligationsOf(file);
  expect(obligations).toHaveLength(17 * 63);
  expect([obligations[0]?.round, obligations.at(-1)?.round]).toEqual(['2016-Q4', '2020-Q4']);
});

const reviewOf = (file: ProgrammeFile, code: string) =>
  file.programme.reviews.find(({ kind, year }) => `${year}-${kind}` === code)!;

test('case A keeps the conference of 9/1/2020: a main point and 63 points, 7 tasks for 2020, 3 directions', () => {
  const review = reviewOf(fileOf('a'), '2019-annual');
  expect(review.conference).toMatchObject({ date: '2020-01-09', form: 'online', mainPoint: 'BDVTW', launches: 2020 });
  expect(review.conference!.points).toHaveLength(63);
  expect(review.tasksAhead).toHaveLength(7);
  expect(review.directions.map(({ by, party, source, due }) => [by, party, source, due])).toEqual([
    ['Thủ tướng Chính phủ', 'BCSDCP', 'conference', '2020-06-12'],
    ['Thủ tướng Chính phủ', 'BCSDCP', 'conference', '2020-06-19'],
    ['Thủ tướng Chính phủ', 'BCSDCP', 'conference', '2020-06-26'],
  ]);
});

test('case A has five plans and the reviews of five years, the final one after the last annual one', () => {
  const { planCalendar, reviews } = fileOf('a').programme;
  expect(planCalendar!.years.map(({ year }) => year)).toEqual([2016, 2017, 2018, 2019, 2020]);
  const kinds = reviews.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'annual')).toHaveLength(5);
  expect(kinds.filter((kind) => kind === 'half-year')).toHaveLength(4);
  expect(reviews.filter(({ kind }) => kind === 'mid-term' || kind === 'final').map(({ date }) => date)).toEqual([
    '2018-10-25',
    '2021-01-15',
  ]);
});

test('in case A leaders direct on packets, at conferences and by notes, and one request is refused and redirected', () => {
  const file = fileOf('a');
  const sources = file.programme.reviews.flatMap(({ directions, conference }) =>
    directions.map(({ source }) => source ?? (conference ? 'conference' : 'packet')),
  );
  expect(new Set(sources)).toEqual(new Set(['packet', 'conference', 'note']));
  expect(file.simulation!.directions.outcomes.map(({ outcome }) => outcome)).toContain('redirected');
});

test.each(['a', 'b', 'c'])(
  'in case %s every party has a leader, and a head of office who is not its secretariat',
  (letter) => {
    const { organisation, programme } = fileOf(letter);
    const holders = (unit: string, role: string) =>
      organisation.people.filter((person) => person.unit === unit && person.roles.some((each) => each === role));
    for (const { unit, secretariat } of programme.parties) {
      expect([unit, holders(unit, 'leader').length]).toEqual([unit, 1]);
      const heads = holders(secretariat, 'head').map(({ code }) => code);
      expect([secretariat, heads.length]).toEqual([secretariat, 1]);
      expect(holders(secretariat, 'secretariat').map(({ code }) => code)).not.toContain(heads[0]);
    }
  },
);

test.each(['a', 'b', 'c'])('in case %s whoever is directed or leads a task can act', (letter) => {
  const { organisation, programme } = fileOf(letter);
  const acting = new Set(
    organisation.people
      .filter(({ roles }) => roles.includes('officer') || roles.includes('head'))
      .map(({ unit }) => unit),
  );
  const directed = programme.reviews.flatMap(({ directions }) => directions.map(({ to }) => to));
  const leading = programme.contents.flatMap(({ tasks }) => tasks.filter(({ due }) => due).map(({ lead }) => lead));
  expect([...directed, ...leading].filter((unit) => !acting.has(unit))).toEqual([]);
});

test('case C is the programme of Hậu Giang: 7 contents, 32 units, six legal bases in the plan of 2023', () => {
  const file = fileOf('c');
  expect(file.programme.contents).toHaveLength(7);
  expect(respondentsOf(file, file.programme.reporting[0]!)).toHaveLength(32);
  const plan = file.programme.planCalendar?.years.find(({ year }) => year === 2023);
  expect(plan?.legalBases).toHaveLength(6);
  expect(plan?.contents).toHaveLength(7);
});

test.each(['a', 'b', 'c'])('in case %s everything a secretariat meets happens, most of it on time', (letter) => {
  const file = fileOf(letter);
  const drawn = obligationsOf(file).map(({ rule, round, unit }) => behaviourFor(file.simulation!, unit, round, rule));
  const share = (kind: string) => drawn.filter((behaviour) => behaviour.kind === kind).length / drawn.length;
  expect(share('on-time')).toBeGreaterThan(0.6);
  for (const kind of ['late', 'never', 'returned-first', 'nothing-to-report']) {
    expect([kind, share(kind) > 0 && share(kind) < 0.25]).toEqual([kind, true]);
  }
  if (letter === 'b') return;
  const decisions = new Set(drawn.map(({ extension }) => extension?.decision));
  expect(decisions).toEqual(new Set([undefined, 'granted', 'refused', 'offered']));
});

test.each(['a', 'b', 'c'])('in case %s every simulated answer would be taken', (letter) => {
  const file = fileOf(letter);
  for (const { rule, round, unit } of obligationsOf(file)) {
    const { fields } = file.programme.forms.find(({ code }) => code === rule.form)!;
    expect(answerFaults(fields, answersFor(file.simulation!, unit, round, fields), true)).toEqual([]);
  }
});

test('the cases name offices and reserved addresses only', () => {
  for (const { organisation } of ['a', 'b', 'c'].map(fileOf)) {
    for (const { email } of organisation.people) expect(email).toMatch(/\.example$/);
  }
});
