import { useQueryClient } from '@tanstack/react-query';
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
import { standing, TASK_TONE, type Task, useTask, useTaskReminders } from './task';
import { TaskActs } from './task-acts';
import { taskHistory } from './task-history';
import { TaskShares } from './task-shares';

/** A task: what, by whom, by when, what the caller can do with it, and what happened to it so far. */
export default function TaskPanel({ id, onDone }: PanelProps) {
  const task = useTask(id);
  const queries = useQueryClient();
  if (task.error) return <Trouble error={task.error} again={() => void task.refetch()} />;
  if (!task.data) return <Waiting />;
  const moved = async () => {
    await queries.invalidateQueries({ queryKey: ['task', id] });
    await queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  return (
    <TaskItem
      task={task.data}
      onMoved={() => void moved()}
      onDone={() => {
        void moved();
        onDone();
      }}
    />
  );
}

function TaskItem({ task, onMoved, onDone }: { task: Task; onMoved: () => void; onDone: () => void }) {
  const t = useWords('task');
  const office = useOfficeName();
  const reminders = useTaskReminders(task.id);
  const happened = taskHistory(task, reminders.data?.items ?? [], t, office);
  const { code, programme, title, cell, statusReason, output, proof, origin, direction } = task;
  return (
    <Item
      above={[t(`origin.${origin}`, { direction }), code, programme].join(' · ')}
      title={title}
      tone={cell ? TASK_TONE[cell] : 'tone-grey'}
      stage={t(standing(task))}
    >
      {statusReason && <p className="item-said">{t('because', { reason: statusReason })}</p>}
      <TaskActs task={task} onMoved={onMoved} onDone={onDone} />
      <Facts>
        <Fact name={t('due')}>
          <Due task={task} />
        </Fact>
        <Fact name={t('output')}>{output ?? t('output.none')}</Fact>
        <UnitFacts task={task} office={office} />
        {task.cadence && (
          <Fact name={t('cadence')}>{t(`cadence.${task.cadence}`, { defaultValue: task.cadence })}</Fact>
        )}
        {task.carriedFrom && <Fact name={t('carriedFrom')}>{task.carriedFrom.code}</Fact>}
        {task.carriedTo && <Fact name={t('carriedTo')}>{task.carriedTo.code}</Fact>}
        <Fact name={t('reminded')}>{t('reminded.times', { count: task.reminded })}</Fact>
      </Facts>
      {task.tracking === 'each-unit' && <TaskShares task={task} onMoved={onMoved} />}
      {proof && (
        <Part title={t('proof')}>
          {proof.note && <p className="item-said">{proof.note}</p>}
          {proof.paperNumber && (
            <p className="soft">
              {proof.paperNumber}
              {proof.paperDate && `, ${day(proof.paperDate)}`}
            </p>
          )}
          <Attached files={proof.attachments} />
        </Part>
      )}
      {happened.length > 0 && (
        <Part title={t('history')}>
          <Timeline happened={happened} />
        </Part>
      )}
      <CommentsOn kind="task" id={task.id} />
    </Item>
  );
}

/** The date in force; the first one stays beside it for ever. */
function Due({ task: { due, dueOriginal, myShares } }: { task: Task }) {
  const t = useWords('task');
  const own = myShares.find((share) => share.due && share.due !== due);
  return (
    <>
      {due ? <b>{day(due)}</b> : t('due.none')}
      {dueOriginal && dueOriginal !== due && (
        <span className="soft"> · {t('due.first', { due: day(dueOriginal) })}</span>
      )}
      {own?.due && <span> · {t('due.mine', { due: day(own.due) })}</span>}
    </>
  );
}

function UnitFacts({ task: { units, tracking }, office }: { task: Task; office: (code: string) => string }) {
  const t = useWords('task');
  return (['lead', 'each', 'coordinating'] as const).map((role) => {
    const those = units.filter((each) => each.role === role);
    if (those.length === 0) return null;
    return (
      <Fact key={role} name={t(role === 'lead' && tracking === 'each-unit' ? 'role.follows' : `role.${role}`)}>
        {those.map(({ unit, person }) => (
          <div key={unit.id}>
            {unit.name}
            {person && <span className="soft"> · {office(person)}</span>}
          </div>
        ))}
      </Fact>
    );
  });
}
