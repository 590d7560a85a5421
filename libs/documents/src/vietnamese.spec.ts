import { day, figure, moment, percent } from './vietnamese.js';

test.each([
  [0, '0'],
  [12, '12'],
  [999, '999'],
  [1234.5, '1.234,5'],
  [1234567, '1.234.567'],
  [-1000, '−1.000'],
  [0.25, '0,25'],
  [1e21, '1.000.000.000.000.000.000.000'],
])('%d reads %s', (value, text) => {
  expect(figure(value)).toBe(text);
});

test('dates, moments and shares as an office writes them', () => {
  expect(day('2018-06-14')).toBe('14/6/2018');
  expect(moment('2018-06-14T08:05:00.000+07:00')).toBe('8 giờ 05 ngày 14/6/2018');
  expect(percent(0.9365)).toBe('93,7%');
});
