import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, data } from '../api/client';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { PLAN_TONE, type Plan } from '../plan/plan';
import { PlanTasks } from '../plan/plan-tasks';
import { useIsSecretariat, usePlans, useProgramme } from '../programme/programme';
import '../plan/plan.css';
import { Drafting } from './drafting';
import { OpinionTable } from './opinion-table';
import { PapersStrip } from './papers-strip';
import { StageStrip } from './stage-strip';
import './plan-builder.css';

const DRAFTED: readonly Plan['stage'][] = ['drafting', 'revising'];
/** Opinions and signatures come in while one looks. */
const LIVE = 30_000;

/** The plan of a year on its way from the first draft to its number; whoever is no secretariat reads it. */
export default function PlanPage() {
  const { id } = useParams();
  // The words of what opens in a row: fetched only then, the whole page would wait, and one's place in it would be lost.
  useTranslation(['plan-builder', 'plan', 'draft', 'direction', 'report']);
  const plan = useQuery({
    queryKey: ['plan', id],
    queryFn: () => data(api.GET('/api/v1/plans/{id}', { params: { path: { id: id! } } })),
    refetchInterval: ({ state }) => (['consulting', 'signing'].includes(state.data?.stage ?? '') ? LIVE : false),
  });
  if (plan.error && !plan.data) return <Trouble error={plan.error} again={() => void plan.refetch()} />;
  if (!plan.data) return <Waiting />;
  return <PlanShown key={plan.data.id} plan={plan.data} />;
}

function PlanShown({ plan }: { plan: Plan }) {
  const t = useWords('plan-builder');
  const p = useWords('plan');
  const queries = useQueryClient();
  const programme = useProgramme(plan.programmeId);
  const own = useIsSecretariat(plan.programmeId);
  const last = useLastYear(plan);
  const { year, theme, stage, programmeId, opinions } = plan;
  const moved = () => {
    void queries.invalidateQueries({ queryKey: ['plan', plan.id] });
    void queries.invalidateQueries({ queryKey: ['plans'] });
    void queries.invalidateQueries({ queryKey: ['work'] });
    void queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  const drafted = own && DRAFTED.includes(stage);
  return (
    <div className="builder">
      <div className="page-head">
        <h1>{theme ? p('titled', { year, theme }) : p('title', { year })}</h1>
        <p>
          <Link to={`/programmes/${programmeId}/plan?year=${year}`}>{programme.data?.title ?? plan.programme}</Link>{' '}
          <span className={`pill ${PLAN_TONE[stage]}`}>{p(`stage.${stage}`)}</span>
        </p>
      </div>
      <StageStrip plan={plan} />
      <PapersStrip plan={plan} onMoved={moved} />
      {stage === 'issued' && own && (
        <p className="builder-next">
          <Link to={`/programmes/${programmeId}/assign?year=${year}`}>{t('issued.assign')}</Link>
        </p>
      )}
      {stage === 'planned' && <p className="soft">{t('planned', { day: day(plan.draftOn) })}</p>}
      {opinions.length > 0 && <OpinionTable plan={plan} own={own} onMoved={moved} />}
      {drafted && last !== undefined ? (
        <Drafting key={stage} plan={plan} last={last} onMoved={moved} />
      ) : (
        stage !== 'planned' && (
          <section className="card" aria-labelledby="builder-tasks">
            <h2 id="builder-tasks">{p('tasks', { count: plan.items.length })}</h2>
            {own && stage === 'consulting' && <p className="soft">{t('consulting.fixed')}</p>}
            <PlanTasks plan={plan} />
          </section>
        )
      )}
    </div>
  );
}

/** Last year's plan; null where there was none, undefined while it is being read. */
function useLastYear({ programmeId, year }: Plan): Plan | null | undefined {
  const plans = usePlans(programmeId);
  const before = plans.data?.items.find((each) => each.year === year - 1);
  const plan = useQuery({
    queryKey: ['plan', before?.id],
    enabled: before !== undefined,
    queryFn: () => data(api.GET('/api/v1/plans/{id}', { params: { path: { id: before!.id } } })),
  });
  if (plans.error || plan.error || (plans.data && !before)) return null;
  return plan.data;
}
