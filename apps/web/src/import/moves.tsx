import { day } from '../language/format';
import { useWords } from '../language/use-words';
import type { ImportDetail } from './import';

/** Deadlines of open rounds that move when the holidays do: seen before anything moves. */
export function Moves({ moves }: { moves: ImportDetail['moves'] }) {
  const t = useWords('import');
  return (
    <>
      <h3>{t('moves', { count: moves.length })}</h3>
      <table className="card-table">
        <thead>
          <tr>
            {['round', 'what', 'from', 'to'].map((column) => (
              <th key={column} scope="col">
                {t(`moves.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moves.map(({ programme, round, what, rung, from, to }) => (
            <tr key={`${programme}/${round}/${what}/${rung}`}>
              <th scope="row">
                {round} <span className="soft">{programme}</span>
              </th>
              <td>{t(`moves.${what}`)}</td>
              <td data-label={t('moves.from')}>{day(from)}</td>
              <td data-label={t('moves.to')}>{day(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
