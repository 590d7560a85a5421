import { Link } from 'react-router';
import { day, folded } from '../language/format';
import { useWords } from '../language/use-words';
import { ChoiceField, SearchField } from '../pieces/narrowing';
import { dayCell, type Table } from '../pieces/table-export/table';
import { TableExport } from '../pieces/table-export/table-export';
import { Trouble } from '../pieces/trouble';
import { useAddress } from '../pieces/use-address';
import { Waiting } from '../pieces/waiting';
import { type TaskItem, useIsSecretariat, useTasks } from './programme';

const CELL_TONE: Readonly<Record<string, string>> = {
  doneOnTime: 'tone-green',
  doneLate: 'tone-amber',
  openInTime: 'tone-grey',
  openOverdue: 'tone-red',
  withoutDeadline: 'tone-grey',
  suspended: 'tone-grey',
};
const CELLS = Object.keys(CELL_TONE);

/** The tasks of issued plans and of directions, to read; what is looked for stands in the address. */
export function TasksTab({ programme }: { programme: string }) {
  const t = useWords('programme');
  const tasks = useTasks(programme);
  const own = useIsSecretariat(programme);
  const [address, change] = useAddress();
  if (tasks.error && !tasks.data) return <Trouble error={tasks.error} again={() => void tasks.refetch()} />;
  if (!tasks.data) return <Waiting />;
  const words = address.get('q') ?? '';
  const cell = CELLS.find((each) => each === address.get('cell'));
  const year = Number(address.get('year')) || undefined;
  const years = [...new Set(tasks.data.map((task) => task.year))].sort((a, b) => b - a);
  const wanted = folded(words);
  const found = tasks.data.filter(
    (task) =>
      (cell === undefined || task.cell === cell) &&
      (year === undefined || task.year === year) &&
      folded(`${task.code} ${task.title} ${task.lead?.name ?? ''}`).includes(wanted),
  );
  return (
    <>
      <div className="round-tools no-print">
        <SearchField label={t('tasks.search')} value={words} onChange={(q) => change({ q })} />
        <ChoiceField
          className="programme-select"
          label={t('tasks.cell')}
          value={cell}
          options={CELLS.map((value) => ({ value, label: t(`cell.${value}`) }))}
          onChange={(chosen) => change({ cell: chosen })}
        />
        <ChoiceField
          className="programme-select"
          label={t('plan.year')}
          value={year}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(chosen) => change({ year: chosen?.toString() })}
        />
        <span className="soft" aria-live="polite">
          {t('tasks.count', { count: found.length })}
        </span>
        {own && <Link to={`/programmes/${programme}/assign`}>{t('tasks.assign')}</Link>}
        <TableExport table={() => tasksOut(t, found)} disabled={found.length === 0} />
      </div>
      {found.length === 0 ? (
        <div className="empty">
          <b>{t(tasks.data.length === 0 ? 'tasks.empty.title' : 'tasks.nothing.title')}</b>
          {t(tasks.data.length === 0 ? 'tasks.empty.what' : 'tasks.nothing.what')}
        </div>
      ) : (
        <ul className="card programme-tasks">
          {found.map((task) => (
            <TaskLine key={task.id} task={task} />
          ))}
        </ul>
      )}
    </>
  );
}

const tasksOut = (t: (key: string) => string, tasks: readonly TaskItem[]): Table => ({
  name: t('tasks.file'),
  head: ['code', 'title', 'lead', 'coordinating', 'due', 'original', 'standing'].map((key) => t(`tasks.column.${key}`)),
  rows: tasks.map((task) => [
    task.code,
    task.title,
    task.lead?.name ?? '',
    task.coordinating.map(({ name }) => name).join('; '),
    dayCell(task.due),
    dayCell(task.dueOriginal),
    t(task.cell ? `cell.${task.cell}` : `task.${task.status}`),
  ]),
});

const TaskLine = ({ task }: { task: TaskItem }) => {
  const t = useWords('programme');
  return (
    <li>
      <b>{task.code}</b>
      <span>
        <Link to={`/work/tasks/${task.id}`}>{task.title}</Link>
        <span className="soft">
          {[task.lead, ...task.coordinating]
            .map((unit) => unit?.name)
            .filter(Boolean)
            .join(', ')}
        </span>
      </span>
      <span className="programme-due">
        {task.due ? day(task.due) : '–'}
        {task.due && task.dueOriginal && task.due !== task.dueOriginal && (
          <span className="soft">{t('original', { day: day(task.dueOriginal) })}</span>
        )}
        <span className={`pill ${CELL_TONE[task.cell ?? ''] ?? 'tone-grey'}`}>
          {t(task.cell ? `cell.${task.cell}` : `task.${task.status}`)}
        </span>
      </span>
    </li>
  );
};
