import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { type Ahead, useAhead } from './programme';

const AT_ONCE = 8;

type Happening = Ahead['happenings'][number];

/** What happens next by itself. Reminders of one round are one line a rung: who is told stands on the round's page. */
export function Coming({ programme }: { programme: string }) {
  const t = useWords('programme');
  const ahead = useAhead(programme);
  if (ahead.error && !ahead.data) return <Trouble error={ahead.error} again={() => void ahead.refetch()} />;
  const coming = ahead.data?.happenings ?? [];
  const about = ({ name, plan, review, round }: Happening) =>
    name ?? (plan ? t('mark.plan', { year: plan }) : (review ?? round ?? ''));
  const line = (happening: Happening) => (
    <li
      key={`${happening.at}/${happening.kind}/${happening.round}/${happening.rung}/${happening.review}/${happening.plan}`}
    >
      <time dateTime={happening.at}>{day(happening.at)}</time>
      <span>
        {t(`happening.${happening.kind}`)} {about(happening) && <span className="soft">{about(happening)}</span>}
        {happening.units !== null && <span className="soft"> · {t('units', { count: happening.units })}</span>}
      </span>
    </li>
  );
  return (
    <section className="card" aria-labelledby="programme-coming">
      <h2 id="programme-coming">{t('coming')}</h2>
      {ahead.data?.stage === 'suspended' && <p className="pill tone-amber">{t('coming.suspended')}</p>}
      {ahead.data && coming.length === 0 && <p className="soft">{t('coming.nothing')}</p>}
      <ol className="programme-dated">{coming.slice(0, AT_ONCE).map(line)}</ol>
      {coming.length > AT_ONCE && (
        <details>
          <summary>{t('coming.more', { count: coming.length - AT_ONCE })}</summary>
          <ol className="programme-dated">{coming.slice(AT_ONCE).map(line)}</ol>
        </details>
      )}
    </section>
  );
}
