import { columnLetters } from '#domain/spreadsheet-import/cell-address';
import { useWords } from '../language/use-words';
import type { ImportDetail } from './import';

/** The first rows of the sheet as they are written, the row of the headers marked. */
export function SheetSample({ detail, headerRow }: { detail: ImportDetail; headerRow: number }) {
  const t = useWords('import');
  const width = detail.sample.reduce((most, row) => Math.max(most, row.length), 0);
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index));
  if (width === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled with the keyboard too
    <section className="import-sample" tabIndex={0} aria-label={t('sample')}>
      <table>
        <caption>{t('sample')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('rows.row')}</span>
            </th>
            {letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {detail.sample.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a file is known by its place
            <tr key={index} data-headers={index + 1 === headerRow || undefined}>
              <th scope="row">{index + 1}</th>
              {letters.map((letter, column) => (
                <td key={letter}>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
