import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Icon } from '../pieces/icon';
import type { Plan } from '../plan/plan';

const STEPS = ['drafting', 'consulting', 'revising', 'signing', 'issued'] as const;

/** How far the plan is on its way, and the days that bind it. */
export function StageStrip({ plan }: { plan: Plan }) {
  const t = useWords('plan-builder');
  const at = STEPS.indexOf(plan.stage as (typeof STEPS)[number]);
  const days = {
    drafting: t('by', { day: day(plan.draftOn) }),
    consulting: t('until', { day: day(plan.replyBy) }),
    revising: plan.consultationClosedAt ? t('from', { day: day(plan.consultationClosedAt) }) : '',
    signing: plan.submittedAt ? t('from', { day: day(plan.submittedAt) }) : '',
    issued: plan.issuedAt ? t('on', { day: day(plan.issuedAt) }) : t('by', { day: day(plan.issueBy) }),
  };
  return (
    <ol className="builder-stages" aria-label={t('stages')}>
      {STEPS.map((step, index) => {
        const done = index < at || plan.stage === 'issued';
        return (
          <li
            key={step}
            className={done ? 'done' : index === at ? 'now' : ''}
            aria-current={index === at ? 'step' : undefined}
          >
            <b>
              {done && <Icon name="check" />} {t(`step.${step}`)}
            </b>
            {done && <span className="sr-only">{t('step.done')}</span>}
            <span className="soft">{days[step]}</span>
          </li>
        );
      })}
    </ol>
  );
}
