import { Button } from 'antd';
import { Link } from 'react-router';
import { day, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Attached } from '../pieces/attached';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { type ExchangedPaper, useExchanged } from './exchange';
import { ProgrammeLink } from './programme-link';

/** What came in or went out, the latest first; on a phone each is a small card. */
export function Exchanged({ direction }: { direction: 'in' | 'out' }) {
  const t = useWords('exchange');
  const papers = useExchanged(direction);
  if (papers.error && !papers.data) return <Trouble error={papers.error} again={() => void papers.refetch()} />;
  if (!papers.data) return <Waiting />;
  const found = papers.data.pages.flatMap(({ items }) => items);
  if (found.length === 0) {
    return (
      <div className="empty">
        <b>{t(`${direction}.empty.title`)}</b>
        {t(`${direction}.empty.what`)}
      </div>
    );
  }
  return (
    <>
      <table className="card-table">
        <caption className="sr-only">{t(`part.${direction}`)}</caption>
        <thead>
          <tr>
            {['paper', 'number', direction === 'in' ? 'sender' : 'receivers', 'at', 'files'].map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map((paper) => (
            <Row key={paper.id} paper={paper} />
          ))}
        </tbody>
      </table>
      {papers.hasNextPage && (
        <p>
          <Button loading={papers.isFetchingNextPage} onClick={() => void papers.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}

function Row({ paper }: { paper: ExchangedPaper }) {
  const t = useWords('exchange');
  const { direction, subject, typeName, number, symbol, date, sender, receivers, at, unit, files, paperId } = paper;
  const others = direction === 'in' ? [sender] : receivers;
  return (
    <tr>
      <th scope="row">
        {paperId ? <Link to={`/papers/${paperId}`}>{subject}</Link> : subject}
        <div className="soft">
          {[typeName, paper.dueDate && t('dueBy', { day: day(paper.dueDate) })].filter(Boolean).join(' · ')}
        </div>
        <ProgrammeLink paper={paper} />
      </th>
      <td data-label={t('column.number')}>
        {[number, symbol].filter(Boolean).join('/')}, {day(date)}
      </td>
      <td data-label={t(direction === 'in' ? 'column.sender' : 'column.receivers')}>
        {others.map(({ id, name }) => (
          <div key={id}>
            {name} <span className="soft">{id}</span>
          </div>
        ))}
        {direction === 'in' && paper.addressedHere === false && (
          <span className="pill tone-amber">{t('notForUs', { unit: unit.name })}</span>
        )}
      </td>
      <td data-label={t('column.at')}>
        {moment(at)}
        <div className="soft">{t(direction === 'in' ? 'takenInBy' : 'sentBy', { unit: unit.name })}</div>
      </td>
      <td>
        <Attached files={files} />
      </td>
    </tr>
  );
}
