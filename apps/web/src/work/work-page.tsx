import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api, data } from '../api/client';
import { useKeys } from '../frame/keys';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { PANELS } from './panels';
import { GROUPS, type WorkItem, type WorkKind, workItems } from './work-item';
import { WorkLine } from './work-line';
import './work.css';

export const useWork = () =>
  useQuery({ queryKey: ['work'], queryFn: () => data(api.GET('/api/v1/work')), staleTime: 20_000 });

const address = ({ kind, id }: Pick<WorkItem, 'kind' | 'id'>) => `/work/${kind}/${id}`;

/** What I have to do over all programmes: the list on the left, the work itself on the right; on a phone one after the other. */
export default function WorkPage() {
  const t = useWords('work');
  const work = useWork();
  const navigate = useNavigate();
  const { kind, id } = useParams<{ kind: WorkKind; id: string }>();
  const items = work.data ? workItems(work.data) : [];
  const at = items.findIndex((item) => item.kind === kind && item.id === id);
  const open = (item: WorkItem | undefined) => item && void navigate(address(item));
  useKeys({
    j: () => open(items[at + 1] ?? items[at]),
    k: () => open(items[Math.max(0, at - 1)]),
    escape: () => void navigate('/work'),
  });
  if (work.error && !work.data) return <Trouble error={work.error} again={() => void work.refetch()} />;
  if (!work.data) return <Waiting />;
  const Panel = kind ? PANELS[kind] : undefined;
  /** What was done falls off the list; the next one comes up by itself. */
  const done = async () => {
    const next = items[at + 1] ?? items[at - 1];
    await work.refetch();
    // What was opened by its address alone stays open, to be seen as it is now.
    if (at < 0) return;
    await navigate(next ? address(next) : '/work', { replace: true });
  };
  return (
    <div className={`work${id ? ' work-open' : ''}`}>
      <section className="work-list" aria-label={t('title')}>
        <div className="page-head">
          <h1>{t('title')}</h1>
          <p>{t('count', { count: items.length })}</p>
        </div>
        {items.length === 0 && (
          <div className="empty">
            <b>{t('empty.title')}</b>
            {t('empty.what')}
          </div>
        )}
        {GROUPS.map((group) => {
          const lines = items.filter((item) => item.group === group);
          if (lines.length === 0) return null;
          return (
            <section key={group}>
              <h2 className={`work-group work-group-${group}`}>
                {t(`group.${group}`)} <span>{lines.length}</span>
              </h2>
              <ul>
                {lines.map((item) => (
                  <li key={`${item.kind}/${item.id}/${item.where}`}>
                    <WorkLine item={item} today={work.data.day} to={address(item)} current={item === items[at]} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </section>
      <section className="work-panel" aria-label={t('panel')}>
        {Panel && id ? (
          <Suspense fallback={<Waiting />}>
            <Panel key={`${kind}/${id}`} id={id} kind={kind!} onDone={() => void done()} />
          </Suspense>
        ) : (
          <div className="empty">
            <b>{t('choose.title')}</b>
            {t('choose.what')}
          </div>
        )}
      </section>
    </div>
  );
}
