import { figure } from '../language/format';
import { useWords } from '../language/use-words';
import { percent, useTrend } from './programme';

/** The programme over its years: reports, tasks, more time, and the figures beside their targets. */
export function TrendTable({ programme }: { programme: string }) {
  const t = useWords('programme');
  const years = useTrend(programme).data?.years ?? [];
  if (years.length === 0) return null;
  const figures = [
    ...new Map(years.flatMap((year) => year.figures.map((each) => [each.figure, each] as const))).values(),
  ];
  const lines: readonly (readonly [string, (year: (typeof years)[number]) => string])[] = [
    ['sent', ({ reports }) => percent(reports.rates.sent)],
    ['onTime', ({ reports }) => percent(reports.rates.onTime)],
    ['daysLate', ({ meanDaysLate }) => (meanDaysLate === null ? '–' : figure(meanDaysLate))],
    ['extensions', ({ extensions }) => `${figure(extensions.granted)}/${figure(extensions.asked)}`],
    ['tasks', ({ tasks }) => percent(tasks.rates.sent)],
  ];
  return (
    <section className="card" aria-labelledby="programme-trend">
      <h2 id="programme-trend">{t('trend')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled with the keyboard too */}
      <section className="programme-scroll" tabIndex={0} aria-labelledby="programme-trend">
        <table className="programme-table">
          <thead>
            <tr>
              <th scope="col">{t('trend.what')}</th>
              {years.map(({ year }) => (
                <th key={year} scope="col" className="programme-number">
                  {year}
                </th>
              ))}
              <th scope="col" className="programme-number">
                {t('trend.target')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([key, of]) => (
              <tr key={key}>
                <th scope="row">{t(`trend.${key}`)}</th>
                {years.map((year) => (
                  <td key={year.year} className="programme-number">
                    {of(year)}
                  </td>
                ))}
                <td />
              </tr>
            ))}
            {figures.map(({ figure: key, label, measure, target }) => (
              <tr key={key}>
                <th scope="row">
                  {label} {measure && <span className="soft">({measure})</span>}
                </th>
                {years.map(({ year, figures: own }) => {
                  const found = own.find(({ figure: each }) => each === key);
                  return (
                    <td key={year} className="programme-number">
                      {found?.value == null ? '–' : figure(found.value)}
                      {found?.reached === false && <span className="tone-red programme-short">{t('trend.short')}</span>}
                    </td>
                  );
                })}
                <td className="programme-number">{target === null ? '' : figure(target)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
