import fc from 'fast-check';
import type { Calendar } from '#domain/calendar/calendar';
import type { DateRule, PeriodKind } from '#domain/period/period-rule';
import { plannedPlans } from '#domain/plan/plan-calendar';
import type { Rung } from '#domain/reminder/reminder-policy';
import type { ReviewPlan } from '#domain/review/review-dates';
import { addDays, instantAt, type LocalDate } from '#domain/time/instant';
import type { Story } from './five-years.js';
import type { Signed } from './paper-record.js';

const YEARS = 5;
const DAYS = YEARS * 365;

const day = (year: number, month: number, date: number): LocalDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** Weekends, and each year a week of Tết, two days in April and May, and one in September; `more` gives a unit days of its own. */
function calendarFrom(year: number, more: number): Calendar {
  const days = new Map<LocalDate, { kind: 'holiday' }>();
  for (let each = year - 2; each <= year + YEARS + 4; each += 1) {
    const tet = day(each, 1, 22 + ((each * 7) % 10));
    for (let off = 0; off < 7; off += 1) days.set(addDays(tet, off), { kind: 'holiday' });
    for (const off of [day(each, 1, 1), day(each, 4, 30), day(each, 5, 1), day(each, 9, 2)])
      days.set(off, { kind: 'holiday' });
    for (let off = 0; off < more; off += 1) days.set(addDays(day(each, 6, 10), off), { kind: 'holiday' });
  }
  return { code: `c${more}`, weekend: [0, 6], days };
}

const workingDays = (min: number, max: number, from: 'cut-off' | 'due'): fc.Arbitrary<DateRule> =>
  fc.integer({ min, max }).map((count) => ({ workingDays: count, from }));

const anyRule = fc.record({
  kind: fc.constantFrom<PeriodKind>(
    'quarter',
    'half-year',
    'year',
    'nine-months',
    'quarter',
    'half-year',
    'year',
    'month',
  ),
  cutOffDay: fc.constantFrom(14, 'end' as const),
  opens: workingDays(-10, -1, 'cut-off'),
  due: workingDays(1, 12, 'cut-off'),
  lock: workingDays(0, 15, 'due'),
  opensAtTime: fc.constantFrom('08:00', '13:30'),
});

const anyRungs: fc.Arbitrary<Rung[]> = fc
  .uniqueArray(fc.integer({ min: -5, max: 12 }), { minLength: 1, maxLength: 5 })
  .map((offsets) =>
    offsets.map((offset) => ({
      code: `r${offset}`,
      workingDays: offset,
      to: offset > 3 ? ['head', 'secretariat'] : ['officer'],
      at: offset % 2 === 0 ? '08:00' : '14:00',
    })),
  );

const anyText = fc.record({
  year: fc.integer({ min: 2016, max: 2034 }),
  /** How many days of the first year have gone by when it is entered: a late import. */
  gone: fc.integer({ min: 0, max: 700 }),
  late: fc.boolean(),
  units: fc.integer({ min: 1, max: 3 }),
  rules: fc.array(anyRule, { minLength: 1, maxLength: 2 }),
  rungs: anyRungs,
  plans: fc.boolean(),
  silent: fc.boolean(),
  reviewed: fc.subarray([0, 1, 2, 3, 4]),
  month: fc.integer({ min: 1, max: 12 }),
});
type Text = typeof anyText extends fc.Arbitrary<infer Value> ? Value : never;

/** What those few choices come to, with every date. */
function sign({ year, gone, late, units, rules, rungs, plans, reviewed, month, silent }: Text): Signed {
  const calendars = new Map([
    ['own', calendarFrom(year, 0)],
    ['other', calendarFrom(year, 3)],
  ]);
  const from = day(year, month, 5);
  const until = addDays(from, DAYS);
  return {
    enteredAt: instantAt(addDays(from, late ? gone : 0), '07:00'),
    from,
    until,
    rules: rules
      .map((rule, index) => ({
        id: `rule-${index}`,
        code: `rule-${index}`,
        name: 'Báo cáo',
        rule,
        validFrom: from,
        validUntil: until,
      }))
      .filter((rule, index, all) => all.findIndex((other) => other.rule.kind === rule.rule.kind) === index),
    reviews: reviewed.map(
      (after): ReviewPlan => ({
        kind: after === 4 ? 'final' : 'annual',
        year: year + after,
        date: addDays(from, (after + 1) * 365 - 20),
        figuresFrom: [],
      }),
    ),
    policy: { rungs, stuck: [] },
    silentUnit: silent ? `U${units}` : null,
    calendars,
    units: new Map(Array.from({ length: units }, (_, index) => [`U${index + 1}`, index % 2 === 0 ? 'own' : 'other'])),
    plans: plans
      ? plannedPlans(
          { issuance: 'jointly', draft: '11-15', replyBy: '12-10', issue: '01-20', years: [] },
          { from, until },
          calendars.get('own')!,
        )
      : [],
  };
}

const anySpan = (longest: number) =>
  fc.tuple(fc.integer({ min: 1, max: DAYS - 200 }), fc.integer({ min: 1, max: longest }));
const percent = (most: number) => fc.integer({ min: 0, max: most }).map((share) => share / 100);

/** Any five years in few words: whatever was signed, however people are, whatever goes wrong. */
export const anyOutline = fc.record({
  text: anyText,
  luck: fc.record({
    pokeLost: percent(50),
    pokeDoubled: percent(50),
    answerLost: percent(30),
    stepLost: percent(30),
    overtaken: percent(50),
  }),
  outages: fc.array(anySpan(25), { maxLength: 4 }),
  restarts: fc.array(fc.integer({ min: 1, max: DAYS }), { maxLength: 6 }),
  suspensions: fc.array(anySpan(60), { maxLength: 1 }),
  diligence: fc.integer({ min: 2, max: 60 }).map((share) => share / 100),
  seed: fc.integer(),
});

/** The story that an outline tells. */
export function storyOf({
  text,
  ...rest
}: typeof anyOutline extends fc.Arbitrary<infer Outline> ? Outline : never): Story {
  return { signed: sign(text), ...rest };
}
