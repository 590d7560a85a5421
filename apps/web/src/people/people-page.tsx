import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../language/use-words';
import { TableExport } from '../pieces/table-export/table-export';
import { Trouble } from '../pieces/trouble';
import { useAddress } from '../pieces/use-address';
import { Waiting } from '../pieces/waiting';
import { allPeople, type PeopleFilter, peopleFilter, usePeople } from './people';
import { PeopleFilters } from './people-filters';
import { peopleOut } from './people-out';
import { PeopleTable } from './people-table';
import './people.css';

/** Everybody with their roles and accounts; what the list is narrowed to stands in the address. */
export default function PeoplePage() {
  const t = useWords('people');
  const [address, change] = useAddress();
  const filter = peopleFilter(address);
  const all = () => change({ q: undefined, unit: undefined, role: undefined, account: undefined });
  return (
    <>
      <div className="page-head people-head">
        <h2>{t('title')}</h2>
        <Link className="plain-button" to="/administration/people/accounts">
          {t('many.link')}
        </Link>
        <Link className="plain-button plain-button-act" to="/administration/people/new">
          {t('new.link')}
        </Link>
      </div>
      <p className="people-lead soft">{t('what')}</p>
      <PeopleFilters filter={filter} onChange={change} />
      <Found filter={filter} onAll={all} />
    </>
  );
}

function Found({ filter, onAll }: { filter: PeopleFilter; onAll: () => void }) {
  const t = useWords('people');
  const people = usePeople(filter);
  if (people.error && !people.data) return <Trouble error={people.error} again={() => void people.refetch()} />;
  if (!people.data) return <Waiting />;
  const found = people.data.pages.flatMap(({ items }) => items);
  if (found.length === 0) {
    return (
      <div className="empty">
        <b>{t('nothing.title')}</b>
        <p>{t('nothing.what')}</p>
        <p>
          <Button onClick={onAll}>{t('nothing.all')}</Button>
        </p>
      </div>
    );
  }
  return (
    <>
      <div className="people-tools no-print">
        <span className="soft" aria-live="polite">
          {t(people.hasNextPage ? 'count.more' : 'count', { count: found.length })}
        </span>
        <TableExport table={async () => peopleOut(t, await allPeople(filter))} />
      </div>
      <PeopleTable people={found} />
      {people.hasNextPage && (
        <p className="people-more">
          <Button loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}
