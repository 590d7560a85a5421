import { datesByDay, dayMark } from './year-marks';

const at = (kind: string, what: string) =>
  ({ date: '2027-02-09', kind, what, vi: kind, en: kind }) as Parameters<typeof datesByDay>[0][number];

test('a day shows the weightiest of its dates and says all of them', () => {
  const days = datesByDay([at('reminder', 'a'), at('report-due', '2027-M01')], []);
  expect(dayMark(days.get('2027-02-09'), true, 'vi', 'Tết')).toEqual({
    off: true,
    tone: 'tone-red',
    sign: '!',
    said: 'Tết; reminder a; report-due 2027-M01',
  });
});

test('what is hidden is not on the calendar; a day without dates says only why nobody works', () => {
  expect(datesByDay([at('reminder', 'a')], ['minor']).size).toBe(0);
  expect(dayMark(undefined, true, 'vi', 'Tết')).toEqual({ off: true, said: 'Tết' });
});
