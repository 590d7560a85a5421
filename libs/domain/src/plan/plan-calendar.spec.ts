import type { Calendar } from '../calendar/calendar.js';
import { instantAt, isoLocal } from '../time/instant.js';
import { type PlanCalendar, plannedPlans, plansAhead } from './plan-calendar.js';

const calendar: Calendar = {
  code: 'vn-state',
  weekend: [0, 6],
  days: new Map([['2018-11-20', { kind: 'holiday' }]]),
};
const period = { from: '2016-10-11', until: '2020-12-31' };
const plans: PlanCalendar = { issuance: 'jointly', draft: '12-01', replyBy: '12-20', issue: '01-31', years: [] };
const planOf = (calendarOfPlans: PlanCalendar, year: number) =>
  plannedPlans(calendarOfPlans, period, calendar).find((each) => each.year === year)!;

test('every year of the period has its plan, first and last included; no calendar, no plans', () => {
  expect(plannedPlans(plans, period, calendar).map(({ year }) => year)).toEqual([2016, 2017, 2018, 2019, 2020]);
  expect(plannedPlans(null, period, calendar)).toEqual([]);
});

test('days later in the year than the issue lie in the year before', () => {
  expect(planOf(plans, 2019)).toMatchObject({ draftOn: '2018-12-01', replyBy: '2018-12-20', issueBy: '2019-01-31' });
  const spring = { ...plans, draft: '01-05', replyBy: '01-20', issue: '02-15' };
  expect(planOf(spring, 2019)).toMatchObject({ draftOn: '2019-01-05', replyBy: '2019-01-20', issueBy: '2019-02-15' });
  const across = { ...plans, draft: '12-15', replyBy: '01-10', issue: '02-15' };
  expect(planOf(across, 2019)).toMatchObject({ draftOn: '2018-12-15', replyBy: '2019-01-10' });
});

test('the machine drafts ten working days before the draft goes out, over days off', () => {
  // Back from Saturday 1/12/2018: 30, 29, 28, 27, 26, 23, 22, 21, (20 is off) 19, 16.
  expect(isoLocal(planOf(plans, 2019).opensAt)).toBe('2018-11-16T08:00:00.000+07:00');
});

test('a year may have a theme, dates and a way of issuing of its own', () => {
  const own = {
    ...plans,
    years: [
      {
        year: 2016,
        draft: '10-20',
        replyBy: '10-31',
        issue: '11-15',
        theme: 'Năm Dân vận khéo',
        issuance: 'one' as const,
        by: 'A',
      },
    ],
  };
  expect(planOf(own, 2016)).toMatchObject({
    draftOn: '2016-10-20',
    replyBy: '2016-10-31',
    issueBy: '2016-11-15',
    theme: 'Năm Dân vận khéo',
    issuance: 'one',
    by: 'A',
  });
  expect(planOf(own, 2017)).toMatchObject({ theme: null, issuance: 'jointly', by: null, issueBy: '2017-01-31' });
});

test('29 February is the 28th in a common year', () => {
  const leap = { ...plans, replyBy: '02-29', issue: '03-15' };
  expect(planOf(leap, 2020).replyBy).toBe('2020-02-29');
  expect(planOf(leap, 2019).replyBy).toBe('2019-02-28');
});

test('years that are drafted, or were over when the programme was entered, are not planned again', () => {
  const planned = plannedPlans(plans, period, calendar);
  const ahead = (drafted: number[], enteredAt: string) =>
    plansAhead(planned, new Set(drafted), instantAt(enteredAt)).map(({ year }) => year);
  expect(ahead([2016, 2017], '2016-10-11')).toEqual([2018, 2019, 2020]);
  expect(ahead([], '2018-06-01')).toEqual([2018, 2019, 2020]);
  expect(ahead([], '2019-01-01')).toEqual([2019, 2020]);
});
