import { useWords } from '../language/use-words';
import type { Review } from './review';

type Quoted = NonNullable<Review['consolidation']>['parts']['I']['quoted'];

/** What the units wrote, word for word; what several wrote alike stands once, with all their names. */
export function Quotes({ quoted, names }: { quoted: Quoted; names: ReadonlyMap<string, string> }) {
  const t = useWords('review');
  return quoted.map(({ key, label, reported, quotes }) => (
    <div key={key} className="review-quotes">
      <p>
        <b>{label}</b>
      </p>
      {!reported && <p className="soft">{t('quote.none')}</p>}
      {quotes.map(({ text, from }) => {
        const units = [...new Set(from.map(({ unit }) => names.get(unit) ?? unit))];
        return (
          <blockquote key={`${from[0]?.unit}/${from[0]?.round}`}>
            {text}
            <details>
              <summary className="soft">{t('quote.from', { count: units.length })}</summary>
              <span className="soft">{units.join('; ')}</span>
            </details>
          </blockquote>
        );
      })}
    </div>
  ));
}
