import { Link } from 'react-router';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { type DirectionItem, STAGE_TONE } from './direction';

/** One direction in a list: what was said, to whom, by when, and what became of it. */
export function DirectionLine({ direction }: { direction: DirectionItem }) {
  const t = useWords('direction');
  const { id, code, text, to, due, dueOriginal, stage, overdue, kind, answeredAt } = direction;
  return (
    <Link to={`/work/directions/${id}`} className="direction-line">
      <span className="direction-line-text">{text}</span>
      <span className={`pill ${overdue ? 'tone-red' : STAGE_TONE[stage]}`}>
        {t(overdue ? 'overdue' : `stage.${stage}`)}
      </span>
      <span className="soft">
        {code} · {t(`kind.${kind}`)} · {to.name}
        {due && ` · ${t('due', { due: day(due) })}`}
        {dueOriginal && dueOriginal !== due && ` ${t('dueOriginal', { due: day(dueOriginal) })}`}
        {answeredAt && ` · ${t('answeredOn', { on: day(answeredAt) })}`}
      </span>
    </Link>
  );
}
