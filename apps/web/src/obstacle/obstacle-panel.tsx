import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OBSTACLE_SPECS } from '#domain/obstacle/obstacle';
import { CommentsOn } from '../comment/comments-on';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Attached } from '../pieces/attached';
import { Fact, Facts, Item, Part } from '../pieces/item';
import { useOfficeName } from '../pieces/persons';
import { Timeline } from '../pieces/timeline';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import type { PanelProps } from '../work/panel';
import { OBSTACLE_TONE, type Obstacle, SEVERITY_TONE, useObstacle } from './obstacle';
import { ObstacleActs } from './obstacle-acts';
import { ObstacleAnswers } from './obstacle-answers';

/** An obstacle: what stops the work, who deals with it by when, what was answered, and what the caller can do. */
export default function ObstaclePanel({ id, onDone }: PanelProps) {
  const obstacle = useObstacle(id);
  const queries = useQueryClient();
  if (obstacle.error) return <Trouble error={obstacle.error} again={() => void obstacle.refetch()} />;
  if (!obstacle.data) return <Waiting />;
  const done = async () => {
    await queries.invalidateQueries({ queryKey: ['obstacle', id] });
    await queries.invalidateQueries({ queryKey: ['obstacles'] });
    await queries.invalidateQueries({ queryKey: ['task'] });
    onDone();
  };
  return <ObstacleItem obstacle={obstacle.data} onDone={() => void done()} />;
}

function ObstacleItem({ obstacle, onDone }: { obstacle: Obstacle; onDone: () => void }) {
  const t = useWords('obstacle');
  const { i18n } = useTranslation();
  const office = useOfficeName();
  const { code, programme, title, text, wanted, stage, overdue, severity, kind, cause, unit, task } = obstacle;
  const { handler, answerBy, answerByOriginal, attachments, answers, steps } = obstacle;
  const happened = steps.map(({ step, at, by, note, severity: grave, handler: to, answerBy: until }) => ({
    at,
    what: t(`step.${step}`),
    who: [
      office(by),
      grave && t(`severity.${grave}`),
      to && t('to', { unit: to.name }),
      until && t('until', { day: day(until) }),
    ]
      .filter(Boolean)
      .join(' · '),
    note,
  }));
  return (
    <Item
      above={[t('obstacle'), code, programme].join(' · ')}
      title={title}
      tone={overdue ? 'tone-red' : OBSTACLE_TONE[stage]}
      stage={t(overdue ? 'overdue' : `stage.${stage}`)}
    >
      <p className="item-said">{text}</p>
      <Attached files={attachments} />
      {wanted && (
        <Part title={t('wanted')}>
          <p className="item-said">{wanted}</p>
        </Part>
      )}
      <ObstacleActs obstacle={obstacle} onDone={onDone} />
      <Facts>
        <Fact name={t('unit')}>{unit.name}</Fact>
        <Fact name={t('task')}>{task ? `${task.code} ${task.title}` : t('task.none')}</Fact>
        <Fact name={t('kind')}>
          {OBSTACLE_SPECS[kind][i18n.language === 'en' ? 'en' : 'vi']}
          <span className="soft"> · {t(`cause.${cause}`)}</span>
        </Fact>
        {severity && (
          <Fact name={t('severity')}>
            <span className={`pill ${SEVERITY_TONE[severity]}`}>{t(`severity.${severity}`)}</span>
          </Fact>
        )}
        <Fact name={t('handler')}>{handler?.name ?? t('handler.none')}</Fact>
        <Fact name={t('answerBy')}>
          {answerBy ? <b>{day(answerBy)}</b> : t('answerBy.none')}
          {answerByOriginal && answerByOriginal !== answerBy && (
            <span className="soft"> · {t('answerBy.first', { day: day(answerByOriginal) })}</span>
          )}
        </Fact>
      </Facts>
      {answers.length > 0 && (
        <Part title={t('answers')}>
          <ObstacleAnswers answers={answers} />
        </Part>
      )}
      {happened.length > 0 && (
        <Part title={t('history')}>
          <Timeline happened={happened} />
        </Part>
      )}
      <CommentsOn kind="obstacle" id={obstacle.id} />
    </Item>
  );
}
