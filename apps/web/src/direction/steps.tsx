import { day, moment } from '../language/format';
import { useWords } from '../language/use-words';
import type { DirectionDetail } from './direction';

/** What became of a direction, one line a step, the newest first. */
export function Steps({ steps }: { steps: DirectionDetail['steps'] }) {
  const t = useWords('direction');
  return (
    <ol className="direction-steps">
      {steps.toReversed().map(({ ordinal, step, at, by, unit, due, note }) => (
        <li key={ordinal}>
          <b>{t(`step.${step}`)}</b> <span className="soft">{moment(at)}</span>
          <div>
            {by}
            {unit && ` → ${unit.name}`}
            {due && ` · ${t('due', { due: day(due) })}`}
          </div>
          {note && <q>{note}</q>}
        </li>
      ))}
    </ol>
  );
}
