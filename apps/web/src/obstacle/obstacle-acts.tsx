import { Input } from 'antd';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { type Act, Acts } from '../pieces/acts';
import { CommandForm } from '../pieces/command-form';
import { ReasonCommand } from '../pieces/reason-command';
import { AnswerObstacle, type Outcome } from './answer-obstacle';
import type { Obstacle } from './obstacle';
import { TriageObstacle } from './triage-obstacle';

/** What the caller can do with an obstacle at its stage; the API decides, this only offers. */
export function ObstacleActs({ obstacle, onDone }: { obstacle: Obstacle; onDone: () => void }) {
  const t = useWords('obstacle');
  const { id, stage, mine, task } = obstacle;
  const path = { id };
  const unanswered = stage === 'raised' || stage === 'triaged';
  const acts: Act[] = [];
  const answer = (outcome: Outcome): Act => ({
    key: outcome,
    label: t(`act.${outcome}`),
    form: () => <AnswerObstacle obstacle={obstacle} outcome={outcome} onSent={onDone} />,
  });
  if (mine.secretariat && stage === 'raised') {
    acts.push({
      key: 'triage',
      label: t('act.triage'),
      form: () => <TriageObstacle obstacle={obstacle} onSent={onDone} />,
    });
  }
  if (unanswered && (mine.handler || mine.secretariat)) acts.push(answer('replied'));
  if (unanswered && mine.secretariat) {
    acts.push(answer('supported'));
    if (task) acts.push(answer('task-changed'));
    if (stage === 'triaged') {
      acts.push({
        key: 'triage',
        label: t('act.triageAgain'),
        form: () => <TriageObstacle obstacle={obstacle} onSent={onDone} />,
      });
    }
    acts.push({
      key: 'dismiss',
      label: t('act.dismiss'),
      form: () => (
        <ReasonCommand
          act={t('dismiss.do')}
          what={t('dismiss.what')}
          danger
          send={(reason) => data(api.POST('/api/v1/obstacles/{id}/dismissal', { params: { path }, body: { reason } }))}
          onSent={onDone}
        />
      ),
    });
  }
  if (mine.unit && stage !== 'settled') {
    acts.push({
      key: 'settle',
      label: t('act.settle'),
      form: () => (
        <CommandForm<{ note?: string }, Obstacle>
          act={t('settle.do')}
          what={t(unanswered ? 'settle.whatAlone' : 'settle.what')}
          fields={[
            {
              name: 'note',
              label: t('settle.note'),
              required: unanswered ? t('settle.needNote') : undefined,
              control: <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />,
            },
          ]}
          send={(body) => data(api.POST('/api/v1/obstacles/{id}/settlement', { params: { path }, body }))}
          onSent={onDone}
        />
      ),
    });
  }
  if (mine.unit && (stage === 'answered' || stage === 'dismissed')) {
    acts.push({
      key: 'reopen',
      label: t('act.reopen'),
      form: () => (
        <ReasonCommand
          act={t('reopen.do')}
          what={t('reopen.what')}
          send={(reason) => data(api.POST('/api/v1/obstacles/{id}/reopening', { params: { path }, body: { reason } }))}
          onSent={onDone}
        />
      ),
    });
  }
  return <Acts acts={acts} label={t('acts')} />;
}
