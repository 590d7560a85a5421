import { api, data } from '../api/client';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { Acts } from '../pieces/acts';
import { CommandForm } from '../pieces/command-form';
import { Waiting } from '../pieces/waiting';
import type { Plan } from '../plan/plan';
import { DraftEditor } from './draft-editor';
import { type DraftRow, lacksOf } from './draft-row';
import { DueDay } from './due-day';
import { sinceLastYear } from './since-last-year';
import { useDaysOff } from './use-days-off';
import { useKeptPlan, usePlanDraft } from './use-plan-draft';

interface DraftingProps {
  readonly plan: Plan;
  readonly last: Plan | null;
  readonly onMoved: () => void;
}

/** The secretariat's work on a draft, first or revised: what comes next stands above, the table below. */
export function Drafting(props: DraftingProps) {
  const kept = useKeptPlan(props.plan.id);
  return kept.data === undefined ? <Waiting /> : <Opened {...props} kept={kept.data} />;
}

function Opened({ plan, last, onMoved, kept }: DraftingProps & { kept: Parameters<typeof usePlanDraft>[1] }) {
  const t = useWords('plan-builder');
  const [keeper, state] = usePlanDraft(plan, kept);
  const { rows } = state.mine;
  const since = last ? sinceLastYear(rows, plan.items, last.items) : undefined;
  const lacking = rows.filter((row) => lacksOf(row, rows).length > 0);
  /** Nothing goes out that is not saved, or not whole. */
  const ready = async () => {
    if (lacking[0]) {
      document.getElementById(`row-${lacking[0].key}`)?.focus();
      throw new Error(t('held', { count: lacking.length }));
    }
    await keeper.flush();
  };
  return (
    <section className="card builder-drafting" aria-labelledby="builder-draft">
      <h2 id="builder-draft">{t(`draft.${plan.stage}`, { count: rows.length })}</h2>
      {since && <SinceCounts since={since} rows={rows} year={plan.year - 1} />}
      {plan.stage === 'drafting' ? (
        <SendOut plan={plan} empty={rows.length === 0} ready={ready} onMoved={onMoved} />
      ) : (
        <Submit plan={plan} ready={ready} onMoved={onMoved} />
      )}
      <DraftEditor plan={plan} keeper={keeper} state={state} since={since} />
    </section>
  );
}

function SinceCounts({
  since,
  rows,
  year,
}: {
  since: ReturnType<typeof sinceLastYear>;
  rows: readonly DraftRow[];
  year: number;
}) {
  const t = useWords('plan-builder');
  const all = rows.map(since.of);
  const fresh = all.filter((each) => each.fresh).length;
  const otherwise = all.filter((each) => each.otherwise.length > 0).length;
  return <p className="soft">{t('since', { year, fresh, otherwise, gone: since.gone.length })}</p>;
}

function SendOut({
  plan,
  empty,
  ready,
  onMoved,
}: {
  plan: Plan;
  empty: boolean;
  ready: () => Promise<void>;
  onMoved: () => void;
}) {
  const t = useWords('plan-builder');
  const daysOff = useDaysOff(plan.programmeId, plan.year);
  const today = useInstallation().data?.now.slice(0, 10);
  const form = (sent: () => void) => (
    <CommandForm<{ replyBy?: string }, unknown>
      act={t('consult.do')}
      what={t('consult.what')}
      initial={{ replyBy: today && plan.replyBy < today ? undefined : plan.replyBy }}
      fields={[
        {
          name: 'replyBy',
          label: t('consult.replyBy'),
          required: t('consult.needDay'),
          control: <DueDay daysOff={daysOff} min={today} />,
        },
      ]}
      send={async (body) => {
        await ready();
        return data(api.POST('/api/v1/plans/{id}/consultation', { params: { path: { id: plan.id } }, body }));
      }}
      onSent={() => {
        sent();
        onMoved();
      }}
    />
  );
  if (empty) return <p className="soft">{t('draft.empty')}</p>;
  return <Acts label={t('next')} acts={[{ key: 'consult', label: t('consult'), form }]} />;
}

function Submit({ plan, ready, onMoved }: { plan: Plan; ready: () => Promise<void>; onMoved: () => void }) {
  const t = useWords('plan-builder');
  const open = plan.unanswered.length;
  const form = (sent: () => void) => (
    <CommandForm
      act={t('submit.do')}
      what={open > 0 ? t('submit.open', { count: open }) : t('submit.what')}
      fields={[]}
      send={async () => {
        await ready();
        return data(api.POST('/api/v1/plans/{id}/submission', { params: { path: { id: plan.id } } }));
      }}
      onSent={() => {
        sent();
        onMoved();
      }}
    />
  );
  return <Acts label={t('next')} acts={[{ key: 'submit', label: t('submit'), form }]} />;
}
