import { Input } from 'antd';
import { api, data } from '../api/client';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { type Act, Acts } from '../pieces/acts';
import { Attached } from '../pieces/attached';
import { CommandForm } from '../pieces/command-form';
import { Fact, Facts, Item, Part } from '../pieces/item';
import { ReasonCommand } from '../pieces/reason-command';
import { useTask } from '../task/task';
import { RECOMMENDATION_TONE, type Recommendation } from './inspection';

/** A recommendation with the proof its unit handed in: verified, sent back or withdrawn by the secretariat. */
export function Verification({ recommendation, onDone }: { recommendation: Recommendation; onDone: () => void }) {
  const t = useWords('inspection');
  const { id, code, programme, inspection, unit, text, stage, due, dueOriginal, completedAt, timely, overdue, taskId } =
    recommendation;
  const proof = useTask(taskId).data?.proof;
  return (
    <Item
      above={[t('recommendation'), code, inspection, programme].join(' · ')}
      title={text}
      tone={overdue ? 'tone-red' : RECOMMENDATION_TONE[stage]}
      stage={t(overdue ? 'overdue' : `recommendation.${stage}`)}
    >
      {stage === 'reported' && <VerificationActs id={id} onDone={onDone} />}
      <Facts>
        <Fact name={t('unit')}>{unit.name}</Fact>
        <Fact name={t('due')}>
          {due ? <b>{day(due)}</b> : t('due.none')}
          {dueOriginal && dueOriginal !== due && (
            <span className="soft"> · {t('due.first', { due: day(dueOriginal) })}</span>
          )}
        </Fact>
        {completedAt && (
          <Fact name={t('reportedOn')}>
            {day(completedAt)}{' '}
            {timely !== null && (
              <span className={`pill ${timely ? 'tone-green' : 'tone-amber'}`}>{t(timely ? 'timely' : 'late')}</span>
            )}
          </Fact>
        )}
      </Facts>
      <Part title={t('proof')}>
        {proof ? (
          <>
            {proof.note && <p className="item-said">{proof.note}</p>}
            {proof.paperNumber && (
              <p className="soft">
                {proof.paperNumber}
                {proof.paperDate && `, ${day(proof.paperDate)}`}
              </p>
            )}
            <Attached files={proof.attachments} />
          </>
        ) : (
          <p className="soft">{t('proof.none')}</p>
        )}
      </Part>
    </Item>
  );
}

function VerificationActs({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useWords('inspection');
  const path = { id };
  const acts: Act[] = [
    {
      key: 'verify',
      label: t('verify'),
      form: () => (
        <CommandForm<{ note?: string }, unknown>
          act={t('verify.do')}
          what={t('verify.what')}
          fields={[
            {
              name: 'note',
              label: t('verify.note'),
              control: <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />,
            },
          ]}
          send={(body) => data(api.POST('/api/v1/recommendations/{id}/verification', { params: { path }, body }))}
          onSent={onDone}
        />
      ),
    },
    {
      key: 'return',
      label: t('return'),
      form: () => (
        <ReasonCommand
          act={t('return.do')}
          what={t('return.what')}
          send={(reason) =>
            data(api.POST('/api/v1/recommendations/{id}/return', { params: { path }, body: { reason } }))
          }
          onSent={onDone}
        />
      ),
    },
    {
      key: 'withdraw',
      label: t('withdraw'),
      form: () => (
        <ReasonCommand
          act={t('withdraw.do')}
          what={t('withdraw.what')}
          danger
          send={(reason) =>
            data(api.POST('/api/v1/recommendations/{id}/withdrawal', { params: { path }, body: { reason } }))
          }
          onSent={onDone}
        />
      ),
    },
  ];
  return <Acts acts={acts} label={t('acts')} first="verify" />;
}
