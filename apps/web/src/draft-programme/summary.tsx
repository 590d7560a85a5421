import { day, figure } from '../language/format';
import { useWords } from '../language/use-words';
import { Fact, Facts } from '../pieces/item';
import type { Summary } from './draft';

/** What the file would bring into the record. */
export function DraftSummary({ summary }: { summary: Summary }) {
  const t = useWords('draft-programme');
  const { number, title, signedOn, periodFrom, periodUntil, parties, contents, forms, reporting } = summary;
  return (
    <section className="card draft-summary" aria-labelledby="draft-summary">
      <h2 id="draft-summary">{t('summary')}</h2>
      <p>
        <b>{title}</b>
      </p>
      <Facts>
        <Fact name={t('summary.number')}>{t('summary.signed', { number, date: day(signedOn) })}</Fact>
        <Fact name={t('summary.period')}>{t('summary.days', { from: day(periodFrom), until: day(periodUntil) })}</Fact>
        <Fact name={t('summary.parties')}>
          {parties.map(({ unit, secretariat }) => (
            <div key={unit}>{t('summary.party', { unit, secretariat })}</div>
          ))}
        </Fact>
        <Fact name={t('summary.contents')}>
          {contents.map((content) => (
            <div key={content.number}>
              {content.number}. {content.title}{' '}
              <span className="soft">{t('summary.tasks', { count: content.tasks })}</span>
            </div>
          ))}
        </Fact>
        <Fact name={t('summary.forms')}>
          {forms.map(({ code, name, fields }) => (
            <div key={code}>
              {name} <span className="soft">{t('summary.fields', { count: fields })}</span>
            </div>
          ))}
          {forms.length === 0 && t('summary.none')}
        </Fact>
        <Fact name={t('summary.reporting')}>
          {reporting.map(({ code, name, kind, units }) => (
            <div key={code}>
              {name} <span className="soft">{t('summary.rule', { kind: t(`period.${kind}`), count: units })}</span>
            </div>
          ))}
          {reporting.length === 0 && t('summary.none')}
        </Fact>
        <Fact name={t('summary.rest')}>
          {t('summary.rest.what', {
            rungs: figure(summary.rungs),
            reviews: figure(summary.reviews),
            inspections: figure(summary.inspections),
          })}
        </Fact>
      </Facts>
      <Added summary={summary} />
    </section>
  );
}

/** Units, accounts and roles that are not recorded yet. */
export function Added({ summary }: { summary: Summary }) {
  const t = useWords('draft-programme');
  const added = [
    ['newUnits', summary.newUnits],
    ['newPeople', summary.newPeople],
    ['newRoles', summary.newRoles],
  ] as const;
  if (added.every(([, { count }]) => count === 0)) return <p className="soft">{t('added.nothing')}</p>;
  return (
    <div className="draft-added">
      <h3>{t('added')}</h3>
      {added.map(
        ([key, { count, names }]) =>
          count > 0 && (
            <details key={key}>
              <summary>{t(`added.${key}`, { count })}</summary>
              <ul>
                {names.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
              {count > names.length && <p className="soft">{t('added.more', { count: count - names.length })}</p>}
            </details>
          ),
      )}
    </div>
  );
}
