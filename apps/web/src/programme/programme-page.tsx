import { lazy, Suspense } from 'react';
import { Link, NavLink, useParams } from 'react-router';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { NoSuchPage } from '../pieces/no-such-page';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { Overview } from './overview';
import { PlanTab } from './plan-tab';
import { type Programme, useIsSecretariat, useProgramme } from './programme';
import { STAGE_TONE } from './programmes-page';
import { TasksTab } from './tasks-tab';
import './programme.css';

/** Only who opens the matrix fetches it. */
const MatrixTab = lazy(() => import('../matrix/matrix-tab'));

const ModelsTab = lazy(() => import('../model/models-tab'));

const TABS = ['', 'matrix', 'plan', 'tasks', 'models'] as const;
type Tab = (typeof TABS)[number];

/** A programme; each of its tabs has an address of its own. */
export default function ProgrammePage() {
  const t = useWords('programme');
  const { id, '*': rest } = useParams();
  const programme = useProgramme(id!);
  const secretariat = useIsSecretariat(id);
  const tab = TABS.find((each) => each === rest);
  if (tab === undefined) return <NoSuchPage />;
  if (programme.error && !programme.data)
    return <Trouble error={programme.error} again={() => void programme.refetch()} />;
  if (!programme.data) return <Waiting />;
  const { number, title, stage, periodFrom, periodUntil } = programme.data;
  return (
    <div className="programme">
      <div className="page-head">
        <h1>{title}</h1>
        <p>
          {number} · {t('period', { from: day(periodFrom), until: day(periodUntil) })}{' '}
          <span className={`pill ${STAGE_TONE[stage]}`}>{t(`stage.${stage}`)}</span>
        </p>
        {secretariat && stage === 'in-force' && <Link to={`/programmes/${id}/note`}>{t('note')}</Link>}
      </div>
      <nav className="programme-tabs no-print" aria-label={t('tabs')}>
        {TABS.map((each) => (
          <NavLink key={each} to={each ? `/programmes/${id}/${each}` : `/programmes/${id}`} end>
            {t(`tab.${each || 'overview'}`)}
          </NavLink>
        ))}
      </nav>
      <Suspense fallback={<Waiting />}>
        <Shown tab={tab} programme={programme.data} />
      </Suspense>
    </div>
  );
}

function Shown({ tab, programme }: { tab: Tab; programme: Programme }) {
  if (tab === 'matrix') return <MatrixTab programme={programme.id} />;
  if (tab === 'plan') return <PlanTab programme={programme} />;
  if (tab === 'models') return <ModelsTab programme={programme} />;
  if (tab === 'tasks') return <TasksTab programme={programme.id} />;
  return <Overview programme={programme} />;
}
