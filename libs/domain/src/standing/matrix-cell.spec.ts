import { MATRIX_CELLS, matrixCell, matrixRow, PLACE_BASE, type ReportedDuty } from './matrix-cell.js';

const duty = (of: Partial<ReportedDuty>): ReportedDuty => ({
  status: 'open',
  due: '2018-03-20',
  timely: null,
  roundClosed: false,
  ...of,
});

test.each([
  ['owed before its due date', duty({}), '2018-03-19', 'open'],
  ['owed on its due date is still in time', duty({}), '2018-03-20', 'open'],
  ['owed after it is overdue', duty({}), '2018-03-21', 'overdue'],
  ['returned within the new date', duty({ status: 'returned', timely: true }), '2018-03-20', 'returned'],
  ['returned and past it', duty({ status: 'returned', timely: true }), '2018-03-21', 'returned-overdue'],
  ['sent in time and not ruled on', duty({ status: 'submitted', timely: true }), '2018-04-01', 'sent-on-time'],
  ['sent late and not ruled on', duty({ status: 'submitted', timely: false }), '2018-04-01', 'sent-late'],
  ['accepted', duty({ status: 'accepted', timely: true, roundClosed: true }), '2018-04-01', 'accepted-on-time'],
  ['accepted, late', duty({ status: 'accepted', timely: false, roundClosed: true }), '2018-04-01', 'accepted-late'],
  ['never sent before the round closed', duty({ timely: false, roundClosed: true }), '2018-04-01', 'missing'],
  ['returned, and closed so', duty({ status: 'returned', roundClosed: true }), '2018-04-01', 'missing'],
])('%s', (_, of, today, expected) => expect(matrixCell(of, today)).toBe(expected));

test('every cell has a letter of its own', () => {
  const letters = Object.values(MATRIX_CELLS).map(({ by }) => by);
  expect(new Set(letters).size).toBe(letters.length);
  expect(letters.every((letter) => letter.length === 1)).toBe(true);
});

test('a row has one letter a period, whatever order the cells come in, and a dot where the unit was not asked', () => {
  const at = (place: number, letter: string) => String.fromCharCode(PLACE_BASE + place) + letter;
  expect(matrixRow(5, at(4, 'o') + at(1, 'a') + at(2, 'A'))).toBe('aA.o.');
  expect(matrixRow(0, '')).toBe('');
  expect(matrixRow(300, at(300, 'x'))).toMatch(/^\.{299}x$/);
});
