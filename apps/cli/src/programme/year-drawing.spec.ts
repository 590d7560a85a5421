import type { Calendar } from '#domain/calendar/calendar';
import { drawYear } from './year-drawing.js';

const calendar: Calendar = { code: 'c', weekend: [0, 6], days: new Map([['2027-02-08', { kind: 'holiday' }]]) };

test('a year is twelve months, three in a row, each day with the weightiest of its signs', () => {
  const lines = drawYear(
    2027,
    [
      { date: '2027-02-09', kind: 'reminder', what: '2027-M01 han' },
      { date: '2027-02-09', kind: 'report-due', what: '2027-M01' },
      { date: '2027-02-10', kind: 'round-locks', what: '2027-M01' },
    ],
    calendar,
    'vi',
  );
  expect(lines[0]).toBe('Tháng 1/2027            Tháng 2/2027            Tháng 3/2027');
  expect(lines[1]).toMatch(/^T2 T3 T4 T5 T6 T7 CN/);
  // February 2027 begins on a Monday; Monday the 8th is off.
  expect(lines[3]!.slice(24, 45)).toBe(' 8· 9!10#11 12 13·14·');
  expect(lines.at(-2)).toBe('2027-02-09 T3  hạn gửi báo cáo  2027-M01');
  expect(lines.filter((line) => line.startsWith('Tháng'))).toHaveLength(4);
});

test('a year in which nothing happens says so', () => {
  expect(drawYear(2040, [], calendar, 'en')).toEqual(['The programme has nothing in this year.']);
});
