import type { CalendarDay, CalendarDayKind } from './calendar.js';
import { substituteDays } from './substitute-days.js';

const day = (date: string, name = 'lễ', kind: CalendarDayKind = 'holiday'): CalendarDay => {
  return { date, kind, name, source: 'thử', validFrom: '2021-01-01', confirmed: true };
};
const dates = (days: readonly CalendarDay[]) => days.map(({ date }) => date);

test('a holiday on a working day earns nothing', () => {
  expect(substituteDays([day('2025-04-30')])).toEqual([]);
});

test('a holiday on a Sunday gives the Monday, named after it, by the law of its year', () => {
  expect(substituteDays([day('2022-04-10', 'Ngày Giỗ Tổ Hùng Vương')])).toEqual([
    {
      date: '2022-04-11',
      kind: 'substitute',
      name: 'Nghỉ bù Ngày Giỗ Tổ Hùng Vương',
      source: 'Bộ luật Lao động số 45/2019/QH14, Điều 111 khoản 3',
      validFrom: '2021-01-01',
      confirmed: false,
    },
  ]);
});

test('before 2021 it is the law of 2012 that gives it', () => {
  expect(substituteDays([day('2017-09-02')])[0]?.source).toContain('10/2012/QH13');
});

test('two holidays on one weekend give two days, in the order of the holidays', () => {
  const earned = substituteDays([day('2022-05-01', 'B'), day('2022-04-30', 'A')]);
  expect(earned.map(({ date, name }) => [date, name])).toEqual([
    ['2022-05-02', 'Nghỉ bù A'],
    ['2022-05-03', 'Nghỉ bù B'],
  ]);
});

test('a substitute day passes over a holiday that follows the weekend', () => {
  expect(dates(substituteDays([day('2023-04-29'), day('2023-04-30'), day('2023-05-01')]))).toEqual([
    '2023-05-02',
    '2023-05-03',
  ]);
});

test('a substitute day passes over a day that a notice already gives off', () => {
  expect(dates(substituteDays([day('2022-04-10')], ['2022-04-11']))).toEqual(['2022-04-12']);
});

test('where Saturday is worked, only a Sunday holiday earns a day', () => {
  expect(dates(substituteDays([day('2022-04-30'), day('2022-05-01')], [], [0]))).toEqual(['2022-05-02']);
});

test('only paid holidays earn a day', () => {
  expect(substituteDays([day('2022-04-10', 'x', 'swap-off')])).toEqual([]);
});
