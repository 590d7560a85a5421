import fc from 'fast-check';
import type { Calendar } from '../calendar/calendar.js';
import { isWorkingDay, workingDaysBetween } from '../calendar/working-days.js';
import { addDays, instantAt, isoLocal, localDate } from '../time/instant.js';
import {
  plannedReviews,
  type ReviewPlan,
  reviewDates,
  reviewDatesAtOpening,
  reviewedFrom,
  reviewsAhead,
  selfAssessmentCutOff,
} from './review-dates.js';

const ORDINARY: Calendar = { code: 'test', weekend: [0, 6], days: new Map() };
/** New Year and Tết of 2020: off from 23 to 29 January. */
const TET_2020: Calendar = {
  code: 'test',
  weekend: [0, 6],
  days: new Map([
    ['2020-01-01', { kind: 'holiday' }],
    ...['23', '24', '27', '28', '29'].map((day) => [`2020-01-${day}`, { kind: 'holiday' }] as const),
  ]),
};
const plan = (facts: Partial<ReviewPlan>): ReviewPlan => ({
  kind: 'annual',
  year: 2019,
  date: '2020-01-09',
  figuresFrom: [],
  ...facts,
});
const read = ({ opensAt, selfAssessmentDue, selfAssessmentLock, freezesAt }: ReturnType<typeof reviewDates>) => [
  isoLocal(opensAt).slice(0, 16),
  selfAssessmentDue,
  selfAssessmentLock,
  isoLocal(freezesAt).slice(0, 16),
];

test.each([
  [
    'every date comes from the one after it: the leaders’ first, the units’ last',
    ORDINARY,
    plan({}),
    ['2019-12-02T08:00', '2019-12-23', '2019-12-30', '2020-01-02T08:00'],
  ],
  [
    'a day off moves the whole chain back',
    TET_2020,
    plan({}),
    ['2019-11-29T08:00', '2019-12-20', '2019-12-27', '2020-01-02T08:00'],
  ],
  [
    'a conference right after Tết is prepared before Tết',
    TET_2020,
    plan({ date: '2020-01-31' }),
    ['2019-12-16T08:00', '2020-01-07', '2020-01-14', '2020-01-17T08:00'],
  ],
  [
    'the day of the conference goes before the day of the plan',
    ORDINARY,
    plan({ date: '2020-02-28', conference: { date: '2020-01-09', form: 'online', chairs: [], points: [] } }),
    ['2019-12-02T08:00', '2019-12-23', '2019-12-30', '2020-01-02T08:00'],
  ],
  [
    'a day that the office sets for the units stands, and what follows gives way',
    ORDINARY,
    plan({ selfAssessmentBy: '2020-01-06' }),
    ['2019-12-16T08:00', '2020-01-06', '2020-01-06', '2020-01-09T08:00'],
  ],
])('%s', (_, calendar, planned, expected) => {
  expect(read(reviewDates(planned, calendar))).toEqual(expected);
});

const onTime = reviewDates(plan({}), ORDINARY); // due 23/12, lock 30/12, freeze 2/1

test.each([
  ['in its time it keeps its dates', '2019-12-02', ['2019-12-23', '2019-12-30', '2020-01-02T08:00']],
  ['late by less than half of its days too', '2019-12-11', ['2019-12-23', '2019-12-30', '2020-01-02T08:00']],
  ['later than that, dates that lie ahead stay', '2019-12-18', ['2019-12-23', '2019-12-30', '2020-01-02T08:00']],
  ['units get three working days at the least', '2019-12-23', ['2019-12-26', '2019-12-30', '2020-01-02T08:00']],
  ['then the lock gives way', '2019-12-30', ['2020-01-02', '2020-01-02', '2020-01-03T08:00']],
  [
    'and nothing lies in the past, even on the day itself',
    '2020-01-09',
    ['2020-01-14', '2020-01-14', '2020-01-15T08:00'],
  ],
])('the outline goes out %s', (_, today, expected) => {
  const dates = reviewDatesAtOpening(onTime, instantAt(today, '09:00'), ORDINARY);
  const freeze = isoLocal(dates.freezesAt).slice(0, 16);
  expect([dates.selfAssessmentDue, dates.selfAssessmentLock, freeze]).toEqual(expected);
});

test('whenever it opens: three working days at the least, lock not before due, freeze after the lock', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 120 }), fc.boolean(), (days, tet) => {
      const calendar = tet ? TET_2020 : ORDINARY;
      const chain = reviewDates(plan({}), calendar);
      const now = instantAt(addDays(localDate(chain.opensAt), days), '10:00');
      const dates = reviewDatesAtOpening(chain, now, calendar);
      expect(workingDaysBetween(calendar, localDate(now), dates.selfAssessmentDue)).toBeGreaterThanOrEqual(3);
      expect(isWorkingDay(calendar, dates.selfAssessmentDue)).toBe(true);
      expect(dates.selfAssessmentLock >= dates.selfAssessmentDue).toBe(true);
      expect(localDate(dates.freezesAt) > dates.selfAssessmentLock).toBe(true);
    }),
  );
});

test('figures are cut off a working day before they are due', () => {
  expect(selfAssessmentCutOff('2020-01-30', TET_2020)).toBe('2020-01-22');
});

test.each([
  ['annual', 2019, '2019-01-01'],
  ['half-year', 2016, '2016-06-20'],
  ['mid-term', 2018, '2016-06-20'],
  ['final', 2021, '2016-06-20'],
  ['thematic', 2020, '2020-01-01'],
] as const)('the time under review of %s %s starts on %s', (kind, year, expected) => {
  expect(reviewedFrom(kind, year, '2016-06-20')).toBe(expected);
});

test('reviews come in the order of their opening, each under a code of its own', () => {
  const planned = plannedReviews(
    [
      plan({}),
      plan({ kind: 'thematic', topic: 'a', date: '2019-06-10' }),
      plan({ kind: 'thematic', topic: 'b', date: '2019-09-10' }),
      plan({ kind: 'half-year', date: '2019-07-12' }),
    ],
    ORDINARY,
  );
  expect(planned.map(({ code }) => code)).toEqual([
    '2019-thematic',
    '2019-half-year',
    '2019-thematic-2',
    '2019-annual',
  ]);
  const ahead = reviewsAhead(planned, new Set(['2019-thematic-2']), instantAt('2019-06-20'));
  expect(ahead.map(({ code }) => code)).toEqual(['2019-half-year', '2019-annual']);
});
