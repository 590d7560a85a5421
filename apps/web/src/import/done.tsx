import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { figure, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Icon } from '../pieces/icon';
import { RowsByState } from './checked';
import { type Applied, type ImportDetail, isOfProgramme, KINDS } from './import';

/** The end: what was made, changed and left out, and where to look at it. */
export function Done({ detail, applied }: { detail: ImportDetail; applied: Applied | undefined }) {
  const t = useWords('import');
  const { kind, counts, appliedAt, programmeId, year } = detail;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (applied) heading.current?.focus();
  }, [applied]);
  const { seenAt } = KINDS[kind];
  const below = kind === 'tasks' && year ? `/plan?year=${year}` : seenAt;
  const seen = isOfProgramme(kind) ? `/programmes/${programmeId}${below}` : seenAt;
  return (
    <section className="card import-part import-done" aria-labelledby="import-done">
      <h2 id="import-done" ref={heading} tabIndex={-1}>
        <Icon name="check" /> {t('done')}
      </h2>
      <p>
        {appliedAt && t('done.at', { at: moment(appliedAt) })}{' '}
        {counts &&
          t('done.what', { made: figure(counts.new), changed: figure(counts.changed), same: figure(counts.same) })}{' '}
        {counts && counts.error > 0 && <b>{t('done.skipped', { count: counts.error })}</b>}
      </p>
      <p className="import-links">
        {seen && <Link to={seen}>{t(`done.see.${kind}`)}</Link>}
        <Link to="/imports">{t('done.another')}</Link>
      </p>
      <RowsByState detail={detail} />
    </section>
  );
}
