import { day, figure } from '../language/format';
import { useWords } from '../language/use-words';
import type { Programme } from './programme';

/** What was signed: the parties, on what basis, and the work it promises. */
export function About({ programme }: { programme: Programme }) {
  const t = useWords('programme');
  return (
    <section className="card programme-about" aria-labelledby="programme-about">
      <h2 id="programme-about">{t('about')}</h2>
      <details>
        <summary>{t('about.parties', { count: programme.parties.length })}</summary>
        <ul>
          {programme.parties.map(({ unit, signer, secretariat }) => (
            <li key={unit.id}>
              {unit.name} <span className="soft">{t('about.party', { signer, secretariat: secretariat.name })}</span>
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t('about.bases', { count: programme.legalBases.length })}</summary>
        <ul>
          {programme.legalBases.map(({ number, issuedOn, issuer, summary }) => (
            <li key={number}>
              <b>{number}</b> {issuedOn && <span className="soft">{day(issuedOn)}</span>} {issuer}: {summary}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t('about.contents', { count: programme.contents.length })}</summary>
        <ol>
          {programme.contents.map((content) => (
            <li key={content.number} value={Number(content.number) || undefined}>
              {content.title}
              <ul>
                {content.tasks.map((task) => (
                  <li key={task.number}>
                    {task.number} {task.title}{' '}
                    <span className="soft">
                      {task.assignments
                        .filter(({ role }) => role === 'lead')
                        .map(({ unit }) => unit.name)
                        .join(', ')}
                    </span>
                    {task.indicators.map(
                      ({ code, name, target, measure }) =>
                        target !== null && (
                          <span key={code} className="soft">
                            {' · '}
                            {t('about.target', { name, target: figure(target), measure })}
                          </span>
                        ),
                    )}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
