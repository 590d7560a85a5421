import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { type Act, Acts } from '../pieces/acts';
import { ReasonCommand } from '../pieces/reason-command';
import { useMe } from '../session/session';
import { AskForTime } from './ask-for-time';
import { CompleteTask } from './complete-task';
import { NamePerson } from './name-person';
import { RaiseObstacle } from './raise-obstacle';
import { myUnits, type Task } from './task';

/** What the caller can do with a task, by what they are towards it: the API decides, this only offers. */
export function TaskActs({ task, onMoved, onDone }: { task: Task; onMoved: () => void; onDone: () => void }) {
  const t = useWords('task');
  const me = useMe();
  const { id, status, mine, tracking, myShares, due } = task;
  const path = { id };
  const units = myUnits(task, me);
  const works = status === 'open';
  const openShares = myShares.filter((share) => share.status === 'open').map(({ unit }) => unit);
  const finished = (code: string) => myShares.some((share) => share.unit === code && share.status !== 'open');
  const heads = mine.heads.filter((code) => !finished(code));
  const stopped = units.filter(({ code }) => !finished(code));
  const completes = works && task.directionId === null && (tracking === 'lead' ? mine.lead : openShares.length > 0);
  const mayWait = works && due !== null && (tracking === 'lead' ? mine.lead : openShares.length > 0);
  const asked = task.extensions.some((extension) => extension.status === 'requested');
  const stays = (sent: () => void) => () => {
    sent();
    onMoved();
  };
  const acts: Act[] = [];
  if (completes) {
    acts.push({
      key: 'complete',
      label: t(tracking === 'lead' ? 'complete' : 'complete.share'),
      form: () => <CompleteTask task={task} units={units} shares={openShares} onSent={onDone} />,
    });
  }
  if (works && heads.length > 0) {
    acts.push({
      key: 'name',
      label: t('name'),
      said: t('name.said'),
      form: (sent) => <NamePerson task={task} heads={heads} onSent={stays(sent)} />,
    });
  }
  if (mayWait && !asked) {
    acts.push({
      key: 'time',
      label: t('time'),
      said: t('time.said'),
      form: (sent) => <AskForTime task={task} shares={openShares} onSent={stays(sent)} />,
    });
  }
  if (works && stopped.length > 0) {
    acts.push({
      key: 'obstacle',
      label: t('obstacle'),
      said: t('obstacle.said'),
      form: (sent) => <RaiseObstacle task={task} units={stopped} onSent={stays(sent)} />,
    });
  }
  if (mine.secretariat && status === 'done' && tracking === 'lead' && task.directionId === null) {
    acts.push({
      key: 'reopen',
      label: t('reopen'),
      said: t('reopen.said'),
      form: (sent) => (
        <ReasonCommand
          act={t('reopen.do')}
          what={t('reopen.what')}
          send={(reason) => data(api.POST('/api/v1/tasks/{id}/reopening', { params: { path }, body: { reason } }))}
          onSent={stays(sent)}
        />
      ),
    });
  }
  return <Acts acts={acts} label={t('acts')} />;
}
