import { headersAt, mappingInput, mappingOf, twice, valuesOf } from './mapping';

const sheet = {
  sample: [
    ['DANH SÁCH', ''],
    ['Mã', 'Tên'],
    ['SYT', ''],
    ['SCT', 'Sở Công Thương'],
  ],
  headers: [
    { column: 'A', text: 'Mã' },
    { column: 'B', text: 'Tên' },
  ],
};

test('the headers are those of the row that is said', () => {
  expect(headersAt(sheet, 2).map(({ text }) => text)).toEqual(['Mã', 'Tên']);
  expect(headersAt(sheet, 1).map(({ text }) => text)).toEqual(['DANH SÁCH', '']);
  expect(headersAt(sheet, 99)).toEqual(sheet.headers);
});

test('a column shows its first values below the headers, empty cells left out', () => {
  expect(valuesOf(sheet, 2, 'A')).toEqual(['SYT', 'SCT']);
  expect(valuesOf(sheet, 2, 'B')).toEqual(['Sở Công Thương']);
  expect(valuesOf(sheet, 2, '')).toEqual([]);
});

test('only what is read is said', () => {
  const mapping = mappingOf({
    columns: [
      { key: 'code', header: 'Mã', required: true, column: 'A', recognised: 'header' },
      { key: 'name', header: 'Tên', required: true, column: null, recognised: null },
    ],
  });
  expect(mapping).toEqual({ code: 'A', name: '' });
  expect(mappingInput(mapping)).toEqual({ code: 'A' });
});

test('a column can stand for one thing only', () => {
  expect([...twice({ code: 'A', name: 'A', act: '', parent: '' })]).toEqual(['name']);
});
