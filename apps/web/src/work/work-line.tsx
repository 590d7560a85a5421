import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { day, daysBetween } from '../language/format';
import { useWords } from '../language/use-words';
import type { WorkItem } from './work-item';

/** One line of the inbox: what kind, what, where, by when; lateness in words, not by colour alone. */
export function WorkLine({
  item,
  today,
  to,
  current,
}: {
  item: WorkItem;
  today: string;
  to: string;
  current: boolean;
}) {
  const t = useWords('work');
  const { kind, title, where, due } = item;
  const line = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <Link ref={line} to={to} className="work-line" aria-current={current ? 'true' : undefined}>
      <span className="work-kind">{t(`kind.${kind}`)}</span>
      <span className="work-title">{title}</span>
      <span className="work-where">{where}</span>
      {due && (
        <span className={`work-due ${tone(due, today)}`}>{t('due', { day: day(due), left: left(t, due, today) })}</span>
      )}
    </Link>
  );
}

function tone(due: string, today: string): string {
  if (due < today) return 'tone-red';
  return daysBetween(today, due) <= 2 ? 'tone-amber' : 'tone-grey';
}

function left(t: (key: string, values?: Record<string, unknown>) => string, due: string, today: string): string {
  const days = daysBetween(today, due);
  if (days === 0) return t('left.today');
  return days > 0 ? t('left.days', { count: days }) : t('left.late', { count: -days });
}
