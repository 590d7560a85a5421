import { commentsIn, withComments } from './comments';

const fields = [
  { key: 'a', label: 'Đơn thư (đã giải quyết)' },
  { key: 'b', label: 'Khó khăn' },
];

test('what is said of a field stands in the note for everybody, and beside the field for the unit', () => {
  const note = withComments('Xem lại số liệu.', { a: 'thiếu tháng 9\ncủa xã', b: ' ' }, fields);
  expect(note).toBe('Xem lại số liệu.\n“Đơn thư (đã giải quyết)”: thiếu tháng 9 của xã');
  expect([...commentsIn(note, fields)]).toEqual([['a', 'thiếu tháng 9 của xã']]);
});

test('a note without such lines says nothing of single fields', () => {
  expect(commentsIn('Khó khăn: chưa rõ', fields).size).toBe(0);
  expect(commentsIn(null, fields).size).toBe(0);
});
