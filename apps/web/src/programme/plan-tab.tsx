import { Link, useSearchParams } from 'react-router';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Chips } from '../pieces/chips';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { type PlanSummary, type Programme, usePlan, usePlans } from './programme';

const STAGE_TONE: Readonly<Record<PlanSummary['stage'], string>> = {
  planned: 'tone-grey',
  drafting: 'tone-amber',
  consulting: 'tone-amber',
  revising: 'tone-amber',
  signing: 'tone-amber',
  issued: 'tone-green',
  cancelled: 'tone-grey',
};

/** The plan of a year, to read: its heads of work, tasks, units, dates. The year stands in the address. */
export function PlanTab({ programme }: { programme: Programme }) {
  const t = useWords('programme');
  const plans = usePlans(programme.id);
  const [address, setAddress] = useSearchParams();
  const items = plans.data?.items ?? [];
  const wanted = Number(address.get('year'));
  const chosen = items.find(({ year }) => year === wanted) ?? items.find(({ stage }) => stage === 'issued') ?? items[0];
  if (plans.error && !plans.data) return <Trouble error={plans.error} again={() => void plans.refetch()} />;
  if (!plans.data) return <Waiting />;
  if (!chosen)
    return (
      <div className="empty">
        <b>{t('plan.empty.title')}</b>
        {t('plan.empty.what')}
      </div>
    );
  return (
    <>
      <Chips
        className="programme-years no-print"
        legend={t('plan.year')}
        chips={items.map(({ year }) => ({ value: year, name: year }))}
        chosen={chosen.year}
        onChoose={(year) => setAddress({ year: String(year) }, { replace: true })}
      />
      <PlanRead key={chosen.id} summary={chosen} programme={programme} />
    </>
  );
}

function PlanRead({ summary, programme }: { summary: PlanSummary; programme: Programme }) {
  const t = useWords('programme');
  const plan = usePlan(summary.id);
  const found = plan.data;
  return (
    <section className="card programme-plan">
      <h2>
        {t('plan.title', { year: summary.year })}{' '}
        <span className={`pill ${STAGE_TONE[summary.stage]}`}>{t(`plan.stage.${summary.stage}`)}</span>
      </h2>
      {summary.theme && <p>{t('plan.theme', { theme: summary.theme })}</p>}
      <p className="soft">
        {summary.issuedAt
          ? t('plan.issued', { day: day(summary.issuedAt) })
          : t('plan.dates', { reply: day(summary.replyBy), issue: day(summary.issueBy) })}
      </p>
      <p className="no-print">
        <Link to={`/plans/${summary.id}`}>{t('plan.open')}</Link>
      </p>
      {plan.error && !found && <Trouble error={plan.error} again={() => void plan.refetch()} />}
      {!plan.error && !found && <Waiting />}
      {found && (
        <>
          {found.papers.length > 0 && (
            <p>
              {found.papers
                .map(({ number, issuedOn }) =>
                  [number ?? t('plan.paper.unsigned'), issuedOn && day(issuedOn)].filter(Boolean).join(', '),
                )
                .join(' · ')}
            </p>
          )}
          {found.items.length === 0 && <p className="soft">{t('plan.noTasks')}</p>}
          {[...new Set(found.items.map(({ contentNumber }) => contentNumber))].map((content) => (
            <section key={content ?? 0}>
              <h3>
                {found.contents.find(({ number }) => number === content)?.title ??
                  programme.contents.find(({ number }) => number === String(content))?.title ??
                  (content === null ? t('plan.other') : t('plan.content', { number: content }))}
              </h3>
              <ul className="programme-tasks">
                {found.items
                  .filter(({ contentNumber }) => contentNumber === content)
                  .map((item) => (
                    <li key={item.id}>
                      <b>{item.number}</b>
                      <span>
                        {item.title}
                        <span className="soft">{item.units.map(({ unit }) => unit.name).join(', ')}</span>
                        {item.carriedFrom && (
                          <span className="soft">
                            {t('plan.carried', {
                              from: [item.carriedFrom.year, item.carriedFrom.number].filter(Boolean).join('/'),
                            })}
                          </span>
                        )}
                      </span>
                      <span className="programme-due">{item.due ? day(item.due) : '–'}</span>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </section>
  );
}
