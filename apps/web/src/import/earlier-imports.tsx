import { Button } from 'antd';
import { Link } from 'react-router';
import { figure, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { ROW_STATES, rowWord, type SheetImport, STATE_TONE, useImports } from './import';

/** Imports that are on their way, to be taken up again, and those that are done. */
export function EarlierImports() {
  const t = useWords('import');
  const imports = useImports();
  const items = imports.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="import-earlier" aria-labelledby="import-earlier">
      <h2 id="import-earlier">{t('earlier')}</h2>
      {imports.isPending && <Waiting />}
      {imports.error && items.length === 0 && <Trouble error={imports.error} again={() => void imports.refetch()} />}
      {imports.isSuccess && items.length === 0 && (
        <div className="empty">
          <b>{t('earlier.empty.title')}</b>
          {t('earlier.empty.what')}
        </div>
      )}
      {items.length > 0 && (
        <table className="card-table">
          <thead>
            <tr>
              {['file', 'at', 'standing', 'rows'].map((column) => (
                <th key={column} scope="col">
                  {t(`earlier.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((each) => (
              <Line key={each.id} sheet={each} />
            ))}
          </tbody>
        </table>
      )}
      {imports.hasNextPage && (
        <p>
          <Button onClick={() => void imports.fetchNextPage()} loading={imports.isFetchingNextPage}>
            {t('more')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Line({ sheet }: { sheet: SheetImport }) {
  const t = useWords('import');
  const { id, kind, fileName, programme, year, uploadedAt, appliedAt, state, counts } = sheet;
  const counted = ROW_STATES.filter((each) => counts && counts[each] > 0);
  return (
    <tr>
      <th scope="row">
        <Link to={`/imports/${id}`}>{fileName}</Link>
        <span className="soft import-of">{[t(`kind.${kind}`), programme, year].filter(Boolean).join(' · ')}</span>
      </th>
      <td data-label={t('earlier.at')}>{moment(uploadedAt)}</td>
      <td>
        <span className={`pill ${STATE_TONE[state]}`}>{t(`state.${state}`)}</span>{' '}
        {appliedAt && <span className="soft">{moment(appliedAt)}</span>}
      </td>
      <td data-label={t('earlier.rows')}>
        {counts ? counted.map((each) => `${rowWord(t, sheet, each)}: ${figure(counts[each])}`).join(' · ') : '–'}
      </td>
    </tr>
  );
}
