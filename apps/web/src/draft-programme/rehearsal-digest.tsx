import { day, figure } from '../language/format';
import { useWords } from '../language/use-words';
import type { Rehearsal } from './draft';
import '../pieces/card-table.css';

type Digest = NonNullable<Rehearsal['digest']>;

const COLUMNS = ['rounds', 'owed', 'onTime', 'late', 'missing', 'returned', 'reminders'] as const;

/** What came of a rehearsal, in plain words and by year. */
export function RehearsalDigest({ digest }: { digest: Digest }) {
  const t = useWords('draft-programme');
  const { years, weeks } = digest;
  return (
    <>
      <p>
        {t('digest.what', {
          rounds: figure(digest.rounds),
          owed: figure(digest.owed),
          onTime: figure(digest.onTime),
          late: figure(digest.late),
          missing: figure(digest.missing),
          reminders: figure(digest.reminders),
        })}{' '}
        {t('digest.rest', {
          plans: figure(digest.plans),
          reviews: figure(digest.reviews),
          packets: figure(digest.packets),
          directions: figure(digest.directions),
          moreTime: figure(digest.moreTimeAsked),
        })}
      </p>
      <table className="card-table" aria-label={t('digest.years')}>
        <thead>
          <tr>
            <th scope="col">{t('digest.year')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="draft-figure">
                {t(`digest.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...years, { ...digest, year: null }].map((line) => (
            <tr key={line.year ?? 'all'}>
              <th scope="row">{line.year ?? t('digest.all')}</th>
              {COLUMNS.map((column) => (
                <td key={column} data-label={t(`digest.${column}`)} className="draft-figure">
                  {figure(line[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('digest.weeks')}</h3>
      {weeks.length === 0 && <p className="soft">{t('digest.weeks.none')}</p>}
      <ol className="draft-weeks">
        {weeks.map(({ from, until, reports, reminders }) => (
          <li key={from}>
            <b>{t('digest.week', { from: day(from), until: day(until) })}</b>{' '}
            {t('digest.week.what', { reports: figure(reports), reminders: figure(reminders) })}
          </li>
        ))}
      </ol>
      <p className="soft">
        {t('digest.engine', { days: figure(digest.simulatedDays), seconds: figure(digest.wallSeconds) })}
      </p>
    </>
  );
}
