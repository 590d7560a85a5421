import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { useComingReminders } from './round';

/** A rung such as `before-5`: so many working days from the due date. */
const RUNG = /^(before|after)-(\d+)$/;

/** Who will be told what and when by itself, were nothing to change; the first of it name by name. */
export function ComingReminders({ round }: { round: string }) {
  const t = useWords('round');
  const coming = useComingReminders(round, true);
  if (coming.error && !coming.data) return <Trouble error={coming.error} again={() => void coming.refetch()} />;
  if (!coming.data) return null;
  const { levels, items } = coming.data;
  const rung = (code: string) => {
    const [, side, days] = RUNG.exec(code) ?? [];
    if (side) return t(`rung.${side}`, { count: Number(days) });
    return code === 'on-day' ? t('rung.on-day') : t('rung.other');
  };
  if (levels.length === 0) return <p className="soft">{t('coming.none')}</p>;
  return (
    <ol className="round-coming">
      {levels.map((level) => {
        const told = items.filter((item) => item.at === level.at && item.rung === level.rung && item.name !== null);
        return (
          <li key={`${level.at}/${level.kind}/${level.rung}`}>
            <details>
              <summary>
                <time dateTime={level.at}>{moment(level.at)}</time> <b>{rung(level.rung)}</b>{' '}
                <span className="soft">{t('coming.told', { count: level.told })}</span>{' '}
                {level.withoutAddress > 0 && (
                  <span className="pill tone-amber">{t('coming.withoutAddress', { count: level.withoutAddress })}</span>
                )}{' '}
                {level.nobody > 0 && (
                  <span className="pill tone-red">{t('coming.nobody', { count: level.nobody })}</span>
                )}
              </summary>
              {told.length > 0 ? (
                <ul className="round-names">
                  {told.map((item) => (
                    <li key={`${item.office}/${item.about.join()}`}>
                      {item.name} <span className="soft">{item.unit.name}</span>
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="soft">{t('coming.further')}</p>
              )}
            </details>
          </li>
        );
      })}
    </ol>
  );
}
