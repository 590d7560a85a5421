import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CommentsOn } from '../comment/comments-on';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { papersOfPlan } from '../paper/kinds-now';
import { PapersOn } from '../paper/papers-on';
import { Fact, Facts, Item, Part } from '../pieces/item';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { useMe } from '../session/session';
import type { PanelProps } from '../work/panel';
import { EMPTY_OPINION, OpinionForm } from './opinion-form';
import { Opinions } from './opinions';
import { PLAN_TONE, type Plan, useMyPapers, usePlan } from './plan';
import { PlanPapers } from './plan-papers';
import { PlanTasks } from './plan-tasks';
import './plan.css';

/** The plan of a year: the draft on which a unit has its say, and the papers that wait for a signature. */
export default function PlanPanel({ id, onDone }: PanelProps) {
  const plan = usePlan(id);
  const queries = useQueryClient();
  if (plan.error) return <Trouble error={plan.error} again={() => void plan.refetch()} />;
  if (!plan.data) return <Waiting />;
  const moved = () => void queries.invalidateQueries({ queryKey: ['plan', id] });
  return (
    <PlanItem
      plan={plan.data}
      onMoved={moved}
      onDone={() => {
        moved();
        onDone();
      }}
    />
  );
}

function PlanItem({ plan, onMoved, onDone }: { plan: Plan; onMoved: () => void; onDone: () => void }) {
  const t = useWords('plan');
  const me = useMe();
  const [opinion, setOpinion] = useState(EMPTY_OPINION);
  const myPapers = useMyPapers(plan.id);
  const { year, theme, programme, stage, issuance, replyBy, issueBy, issuer, legalBases } = plan;
  const mine = plan.opinions.filter(({ unit }) => me.roles.some((role) => role.unit.code === unit.code));
  const asked = stage === 'consulting' && mine.length > 0;
  const remark = (number: string) =>
    setOpinion(({ text, at }) => ({
      agrees: false,
      text: `${text.trimEnd()}${text.trim() ? '\n' : ''}${t('opinion.onTask', { number })} `,
      at: at + 1,
    }));
  return (
    <Item
      above={[t('plan'), programme].join(' · ')}
      title={theme ? t('titled', { year, theme }) : t('title', { year })}
      tone={PLAN_TONE[stage]}
      stage={t(`stage.${stage}`)}
    >
      {stage === 'signing' && <PlanPapers plan={plan} mine={myPapers} onMoved={onMoved} onDone={onDone} />}
      {asked && (
        <p className="no-print">
          <Button type="primary" onClick={() => setOpinion((before) => ({ ...before, at: before.at + 1 }))}>
            {t('opinion.begin')}
          </Button>
        </p>
      )}
      <p className="no-print">
        <Link to={`/plans/${plan.id}`}>{t('open')}</Link>
      </p>
      <Facts>
        {asked && (
          <Fact name={t('replyBy')}>
            <b>{day(replyBy)}</b>
          </Fact>
        )}
        <Fact name={t('issueBy')}>{day(issueBy)}</Fact>
        <Fact name={t('issuance')}>
          {t(`issuance.${issuance}`)}
          {issuer && <span className="soft"> · {issuer}</span>}
        </Fact>
        {legalBases.length > 0 && (
          <Fact name={t('bases')}>
            {legalBases.map(({ number, issuer: by, summary }) => (
              <div key={number}>{t('basis', { number, by, summary })}</div>
            ))}
          </Fact>
        )}
      </Facts>
      <Part title={t('tasks', { count: plan.items.length })}>
        <PlanTasks plan={plan} onRemark={asked ? remark : undefined} />
      </Part>
      {asked && <OpinionForm plan={plan} mine={mine} opinion={opinion} onChange={setOpinion} onSent={onDone} />}
      {plan.opinions.length > 0 && (
        <Part title={t(plan.overAllUnits ? 'opinions' : 'opinions.mine')}>
          <Opinions plan={plan} />
        </Part>
      )}
      {stage === 'issued' && <PlanPapers plan={plan} mine={[]} onMoved={onMoved} onDone={onDone} />}
      <PapersOn programmeId={plan.programmeId} subject={plan.id} kinds={papersOfPlan(plan)} />
      <CommentsOn kind="plan" id={plan.id} />
    </Item>
  );
}
