import { Input } from 'antd';
import { api, data } from '../api/client';
import { useInstallation } from '../frame/rehearsal-banner';
import { day, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { type Act, Acts } from '../pieces/acts';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { Part } from '../pieces/item';
import { useOfficeName } from '../pieces/persons';
import { ReasonCommand } from '../pieces/reason-command';
import { holds, useMe } from '../session/session';
import type { Paper, Plan } from './plan';

interface PapersProps {
  readonly plan: Plan;
  /** Ordinals of those that wait for the caller's own approval. */
  readonly mine: readonly number[];
  readonly onMoved: () => void;
  readonly onDone: () => void;
}

/** The papers on which the plan is issued: who has approved, whose turn it is, their numbers and dates. */
export function PlanPapers({ plan, mine, onMoved, onDone }: PapersProps) {
  return plan.papers.map((paper) => (
    <PlanPaper
      key={paper.ordinal}
      plan={plan}
      paper={paper}
      mine={mine.includes(paper.ordinal)}
      onMoved={onMoved}
      onDone={onDone}
    />
  ));
}

type PaperProps = Omit<PapersProps, 'mine'> & { readonly paper: Paper; readonly mine: boolean };

function PlanPaper({ plan, paper, mine, onMoved, onDone }: PaperProps) {
  const t = useWords('plan');
  const office = useOfficeName();
  const { party, number, issuedOn, approvals, awaited, signed } = paper;
  const stage = number ? 'numbered' : signed ? 'signed' : 'awaited';
  return (
    <Part title={party ? t('paper.of', { party: party.name }) : t('paper.joint')}>
      <p>
        <span className={`pill ${stage === 'awaited' ? 'tone-amber' : 'tone-green'}`}>
          {t(`paper.${stage}`, { number, date: issuedOn && day(issuedOn) })}
        </span>
      </p>
      <ul className="item-list">
        {approvals.map(({ office: as, party: of, submission, decision, reason, by, at }) => (
          <li key={`${submission}/${as}/${of.id}`}>
            <span className={`pill ${decision === 'approved' ? 'tone-green' : 'tone-red'}`}>
              {t(`decision.${decision}`)}
            </span>{' '}
            <b>{office(by)}</b>{' '}
            <span className="soft">
              {t(`office.${as}`, { party: of.name })} · {moment(at)}
              {submission !== plan.submission && ` · ${t('submission', { count: submission })}`}
            </span>
            {reason && <p className="item-said">{reason}</p>}
          </li>
        ))}
        {awaited.map(({ office: as, party: of }) => (
          <li key={`${as}/${of.id}`}>
            <span className="pill tone-amber">{t('decision.awaited')}</span> {t(`office.${as}`, { party: of.name })}
          </li>
        ))}
      </ul>
      <PaperActs plan={plan} paper={paper} mine={mine} onMoved={onMoved} onDone={onDone} />
    </Part>
  );
}

/** What the caller can do with a paper now: approve it, send it back, enter its number. */
export function PaperActs({ plan, paper, mine, onMoved, onDone }: PaperProps) {
  const t = useWords('plan');
  const me = useMe();
  const today = useInstallation().data?.now.slice(0, 10);
  const path = { id: plan.id, ordinal: paper.ordinal };
  const { submission } = plan;
  const acts: Act[] = [];
  if (mine) {
    acts.push({
      key: 'approve',
      label: t('approve'),
      form: () => (
        <CommandForm
          act={t('approve.do')}
          what={t('approve.what', { year: plan.year })}
          fields={[]}
          send={() =>
            data(api.POST('/api/v1/plans/{id}/papers/{ordinal}/approval', { params: { path }, body: { submission } }))
          }
          onSent={onDone}
        />
      ),
    });
    acts.push({
      key: 'return',
      label: t('return'),
      form: () => (
        <ReasonCommand
          act={t('return.do')}
          what={t('return.what')}
          send={(reason) =>
            data(
              api.POST('/api/v1/plans/{id}/papers/{ordinal}/return', {
                params: { path },
                body: { submission, reason },
              }),
            )
          }
          onSent={onDone}
        />
      ),
    });
  }
  if (paper.signed && !paper.number && holds(me, 'secretariat')) {
    acts.push({
      key: 'number',
      label: t('number'),
      said: t('number.said'),
      form: (sent) => (
        <CommandForm<{ number: string; issuedOn: string }, unknown>
          act={t('number.do')}
          what={t('number.what')}
          fields={[
            {
              name: 'number',
              label: t('number.number'),
              required: t('number.needNumber'),
              control: <Input placeholder="1573-KH/BDVTU" maxLength={100} />,
            },
            {
              name: 'issuedOn',
              label: t('number.date'),
              required: t('number.needDate'),
              control: <DayInput max={today} />,
            },
          ]}
          send={(body) => data(api.POST('/api/v1/plans/{id}/papers/{ordinal}/number', { params: { path }, body }))}
          onSent={() => {
            sent();
            onMoved();
          }}
        />
      ),
    });
  }
  return <Acts acts={acts} label={t('paper.acts')} first={mine ? 'approve' : undefined} />;
}
