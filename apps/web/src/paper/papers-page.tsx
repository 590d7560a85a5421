import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { useAddress } from '../pieces/use-address';
import { Waiting } from '../pieces/waiting';
import { holds, useMe } from '../session/session';
import { useMyTurns, usePapers } from './paper';
import { isNarrowed, type Narrowed, narrowedBy, PaperFilters } from './paper-filters';
import { PaperLine } from './paper-line';
import './paper.css';

/** The register of papers; what it is narrowed to is in the address, to be kept and shared. */
export default function PapersPage() {
  const t = useWords('paper');
  const me = useMe();
  const [address, change] = useAddress();
  const narrowed = narrowedBy(address);
  const all = () => change(Object.fromEntries([...address.keys()].map((name) => [name, undefined])));
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        {holds(me, 'secretariat', 'head') && <Link to="/templates">{t('templates')}</Link>}
        {holds(me, 'secretariat') && <Link to="/papers/exchange">{t('exchange')}</Link>}
        {holds(me, 'secretariat') && (
          <Link className="plain-button plain-button-act" to="/papers/new">
            {t('make')}
          </Link>
        )}
      </div>
      <PaperFilters narrowed={narrowed} onChange={change} />
      {narrowed.mine ? <MyTurns narrowed={narrowed} onAll={all} /> : <Register narrowed={narrowed} onAll={all} />}
    </>
  );
}

interface ListProps {
  readonly narrowed: Narrowed;
  readonly onAll: () => void;
}

function Register({ narrowed, onAll }: ListProps) {
  const t = useWords('paper');
  const papers = usePapers(narrowed.filter);
  if (papers.error && !papers.data) return <Trouble error={papers.error} again={() => void papers.refetch()} />;
  if (!papers.data) return <Waiting />;
  const found = papers.data.pages.flatMap(({ items }) => items);
  if (found.length === 0) return isNarrowed(narrowed) ? <NothingFound onAll={onAll} /> : <NoPapers />;
  return (
    <>
      <PaperList papers={found} />
      {papers.hasNextPage && (
        <p className="paper-more">
          <Button loading={papers.isFetchingNextPage} onClick={() => void papers.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}

function MyTurns({ narrowed: { filter }, onAll }: ListProps) {
  const t = useWords('paper');
  const turns = useMyTurns();
  if (turns.error && !turns.data) return <Trouble error={turns.error} again={() => void turns.refetch()} />;
  if (!turns.data) return <Waiting />;
  const { programme, kind, stage, subject } = filter;
  const found = turns.data.filter(
    (each) =>
      (!programme || each.programmeId === programme) &&
      (!kind || each.kind === kind) &&
      (!stage || each.stage === stage) &&
      (!subject || each.subject.id === subject),
  );
  if (found.length > 0) return <PaperList papers={found} />;
  return (
    <div className="empty">
      <b>{t('mine.none')}</b>
      <p>{t('mine.what')}</p>
      <p>
        <Button onClick={onAll}>{t('filter.all')}</Button>
      </p>
    </div>
  );
}

function PaperList({ papers }: { papers: Parameters<typeof PaperLine>[0]['paper'][] }) {
  return (
    <ul className="paper-list">
      {papers.map((each) => (
        <li key={each.id}>
          <PaperLine paper={each} />
        </li>
      ))}
    </ul>
  );
}

function NothingFound({ onAll }: { onAll: () => void }) {
  const t = useWords('paper');
  return (
    <div className="empty">
      <b>{t('filter.nothing')}</b>
      <p>{t('filter.fewer')}</p>
      <p>
        <Button onClick={onAll}>{t('filter.all')}</Button>
      </p>
    </div>
  );
}

function NoPapers() {
  const t = useWords('paper');
  const mayMake = holds(useMe(), 'secretariat');
  return (
    <div className="empty">
      <b>{t('empty.title')}</b>
      <p>{t(mayMake ? 'empty.make' : 'empty.read')}</p>
      {mayMake && (
        <ol className="paper-how">
          <li>{t('empty.step.make')}</li>
          <li>{t('empty.step.submit')}</li>
          <li>{t('empty.step.sign')}</li>
        </ol>
      )}
    </div>
  );
}
