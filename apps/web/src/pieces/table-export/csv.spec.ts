import fc from 'fast-check';
import { csv } from './csv';
import type { TableCell } from './table';

test.each<[string, TableCell[][], string]>([
  ['plain text stays as it is', [['Sở Y tế', 3, null]], 'Sở Y tế,3,\r\n'],
  ['commas and quotes are wrapped', [['a,b', 'say "so"']], '"a,b","say ""so"""\r\n'],
  ['nothing is taken for a formula', [['=1+1', -1]], "'=1+1,-1\r\n"],
  [
    'days and moments are written as the office writes them',
    [[{ day: '2024-12-05' }, { moment: '2024-12-05T09:30:00+07:00' }]],
    '05/12/2024,05/12/2024 09:30\r\n',
  ],
])('%s', (_, rows, text) => {
  expect(csv({ head: ['Tên'], rows })).toBe(`\uFEFFTên\r\n${text}`);
});

test('whatever the cells hold, each row keeps its number of fields', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 }), { maxLength: 5 });
  fc.assert(
    fc.property(rows, (cells) => {
      const read = fieldsOf(csv({ head: ['a', 'b', 'c'], rows: cells }).slice(1));
      expect(read).toHaveLength(cells.length + 1);
      for (const row of read) expect(row).toHaveLength(3);
    }),
  );
});

/** A reader of CSV as the standard has it. */
function fieldsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (quoted && letter === '"' && text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === ',' && !quoted) {
      row.push(value);
      value = '';
    } else if (letter === '\r' && text[at + 1] === '\n' && !quoted) {
      rows.push([...row, value]);
      row = [];
      value = '';
      at += 1;
    } else value += letter;
  }
  return rows;
}
