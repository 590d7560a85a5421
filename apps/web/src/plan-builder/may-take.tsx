import { Button } from 'antd';
import { useWords } from '../language/use-words';
import type { Plan } from '../plan/plan';
import { type Programme, useProgramme } from '../programme/programme';
import type { DraftRow, PlanTask } from './draft-row';

type Taken = Partial<DraftRow>;

/** What the draft has not taken up: tasks of the programme, and what last year's plan had. */
export function MayTake({
  plan,
  rows,
  gone,
  onTake,
}: {
  plan: Plan;
  rows: readonly DraftRow[];
  gone: readonly PlanTask[];
  onTake: (those: readonly Taken[]) => void;
}) {
  const t = useWords('plan-builder');
  const programme = useProgramme(plan.programmeId);
  const present = new Set(rows.map(({ taskNumber }) => taskNumber));
  const ofProgramme = programme.data
    ? tasksOf(programme.data, plan.year).filter(({ taskNumber }) => !present.has(taskNumber!))
    : [];
  const titles = new Set(rows.map(({ title }) => title.trim()));
  const ofLastYear = gone
    .filter(
      ({ taskNumber, title, direction }) => taskNumber === null && direction === null && !titles.has(title.trim()),
    )
    .map(lastYears);
  return (
    <>
      <List
        name={t('take.programme', { count: ofProgramme.length })}
        those={ofProgramme}
        open={rows.length === 0}
        onTake={onTake}
      />
      <List
        name={t('take.lastYear', { count: ofLastYear.length, year: plan.year - 1 })}
        those={ofLastYear}
        onTake={onTake}
      />
    </>
  );
}

function List({
  name,
  those,
  open,
  onTake,
}: {
  name: string;
  those: readonly Taken[];
  open?: boolean;
  onTake: (those: readonly Taken[]) => void;
}) {
  const t = useWords('plan-builder');
  if (those.length === 0) return null;
  return (
    <details className="builder-take" open={open}>
      <summary>{name}</summary>
      <ul>
        {those.map((task) => (
          <li key={`${task.number}/${task.title}`}>
            <span>
              {task.number} {task.title}
            </span>
            <Button size="small" onClick={() => onTake([task])}>
              {t('take')}
              <span className="sr-only"> {task.number}</span>
            </Button>
          </li>
        ))}
      </ul>
      {those.length > 1 && <Button onClick={() => onTake(those)}>{t('take.all', { count: those.length })}</Button>}
    </details>
  );
}

/** The programme's tasks as new rows; what is done every year is due by the end of this one. */
const tasksOf = ({ contents }: Programme, year: number): Taken[] =>
  contents.flatMap(({ number: content, tasks }) =>
    tasks.map(({ number, title, output, cadence, due, assignments }) => {
      const units = (role: string) => assignments.filter((each) => each.role === role).map(({ unit }) => unit.code);
      return {
        number,
        title,
        output: output ?? '',
        due: due?.startsWith(String(year)) ? due : cadence === 'yearly' ? `${year}-12-31` : null,
        lead: units('lead')[0] ?? '',
        coordinating: units('coordinating').toSorted(),
        contentNumber: Number(content) || null,
        taskNumber: number,
      };
    }),
  );

const lastYears = ({ number, title, output, units, contentNumber }: PlanTask): Taken => ({
  number,
  title,
  output: output ?? '',
  lead: units.find(({ role }) => role === 'lead')?.unit.code ?? '',
  coordinating: units.filter(({ role }) => role === 'coordinating').map(({ unit }) => unit.code),
  contentNumber,
});
