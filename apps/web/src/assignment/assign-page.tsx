import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { useWords } from '../language/use-words';
import { NoSuchPage } from '../pieces/no-such-page';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { useIsSecretariat, useProgramme, useTasks } from '../programme/programme';
import { AssignMany } from './assign-many';
import { SingleTask } from './single-task';
import '../programme/programme.css';
import '../pieces/acts.css';
import '../plan-builder/plan-builder.css';
import './assignment.css';

/** The secretariat gives work out: tasks that are there to many units, or one task outside the plans. */
export default function AssignPage({ single }: { single?: boolean }) {
  const t = useWords('assignment');
  // The words of fields that open later: fetched only then, the whole page would wait.
  useTranslation(['plan-builder', 'direction', 'report']);
  const { id } = useParams();
  const programme = useProgramme(id!);
  const tasks = useTasks(id!);
  const own = useIsSecretariat(id);
  const error = programme.error ?? tasks.error;
  if (error && !(programme.data && tasks.data)) return <Trouble error={error} again={() => void tasks.refetch()} />;
  if (!programme.data || !tasks.data) return <Waiting />;
  // Only a secretariat of the programme gives work out: to others there is nothing here.
  if (!own) return <NoSuchPage />;
  return (
    <div className="programme">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p>
          <NavLink to={`/programmes/${id}/tasks`}>{programme.data.title}</NavLink>
        </p>
      </div>
      <nav className="programme-tabs no-print" aria-label={t('ways')}>
        <NavLink to={`/programmes/${id}/assign`} end>
          {t('many')}
        </NavLink>
        <NavLink to={`/programmes/${id}/assign/single`}>{t('single')}</NavLink>
      </nav>
      {single ? (
        <SingleTask programme={programme.data} />
      ) : (
        <AssignMany programme={programme.data} tasks={tasks.data} />
      )}
    </div>
  );
}
