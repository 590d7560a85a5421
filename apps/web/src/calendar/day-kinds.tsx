import { useWords } from '../language/use-words';
import { DAY_KINDS } from './calendar';

/** What the signs in the months mean. */
export function DayKinds() {
  const t = useWords('calendar');
  return (
    <ul className="calendar-legend" aria-label={t('legend')}>
      {DAY_KINDS.map((kind) => (
        <li key={kind}>
          <span className={`calendar-mark calendar-${kind}`}>{t(`sign.${kind}`)}</span> {t(`kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className="calendar-mark calendar-computed">?</span> {t('legend.computed')}
      </li>
    </ul>
  );
}
