import type { Calendar } from '#domain/calendar/calendar';
import { periodsOf } from '#domain/period/periods';
import { roundDates } from '#domain/period/round-dates';
import { addDays } from '#domain/time/instant';
import { sampleProgramme } from './sample-programme.js';

const calendar: Calendar = { code: 'week', weekend: [0, 6], days: new Map() };

test('on every day around the ends of months, a leap day and Tết the sample has a round that is open and not due yet', () => {
  for (let today = '2028-01-20'; today < '2028-03-05'; today = addDays(today, 1)) {
    const { programme } = sampleProgramme(today);
    const [{ period }] = programme.reporting as [(typeof programme.reporting)[number]];
    const open = periodsOf(period, programme.period.from, programme.period.until)
      .map((each) => roundDates(period, each, calendar))
      .filter(({ opensAt, due }) => opensAt <= Date.parse(`${today}T08:00:00+07:00`) && due >= today);
    expect([today, open.length]).toEqual([today, 1]);
  }
});

test('everything is called a sample, and nobody gets mail', () => {
  const { organisation, programme } = sampleProgramme('2027-03-01');
  const named = [...organisation.units, ...organisation.people].map(({ name }) => name);
  expect(named.filter((name) => !name.endsWith('(mẫu)'))).toEqual([]);
  expect(organisation.people.filter(({ email }) => email !== undefined)).toEqual([]);
  expect(programme.title).toContain('Chương trình mẫu');
});
