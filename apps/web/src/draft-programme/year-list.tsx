import i18next from 'i18next';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import type { Year } from './draft';
import { MARKS, wordsOf } from './year-marks';

type Dated = Year['dates'][number];

/** The same year as a list, day by day. */
export function YearList({
  days,
  off,
  names,
  chosen,
}: {
  days: ReadonlyMap<string, readonly Dated[]>;
  off: ReadonlySet<string>;
  names: ReadonlyMap<string, string>;
  chosen?: string;
}) {
  const t = useWords('draft-programme');
  if (days.size === 0) return <p className="soft">{t('year.nothing')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than the window is scrolled with the keyboard too
    <section className="draft-year-list" tabIndex={0} aria-label={t('year.list')}>
      <table aria-label={t('year.list')}>
        <thead>
          <tr>
            <th scope="col">{t('year.day')}</th>
            <th scope="col">{t('year.happens')}</th>
          </tr>
        </thead>
        <tbody>
          {[...days].map(([date, dates]) => (
            <tr key={date} id={`day-${date}`} className={date === chosen ? 'draft-day-chosen' : undefined}>
              <th scope="row">
                {day(date)}
                {off.has(date) && <span className="soft">{names.get(date) ?? t('year.off')}</span>}
              </th>
              <td>
                {dates.map((dated) => (
                  <Line key={`${dated.kind}/${dated.what}`} dated={dated} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ dated }: { dated: Dated }) {
  const mark = MARKS.find(({ kinds }) => (kinds as readonly string[]).includes(dated.kind));
  return (
    <div>
      <b className={mark?.tone} aria-hidden="true">
        {mark?.sign}
      </b>{' '}
      {wordsOf(dated, i18next.language === 'en' ? 'en' : 'vi')}
    </div>
  );
}
