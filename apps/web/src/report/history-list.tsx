import { useTranslation } from 'react-i18next';
import { RETURN_REASONS } from '#domain/report/obligation';
import { day, moment } from '../language/format';
import { useWords } from '../language/use-words';
import type { Duty } from './duty';
import { historyOf } from './history';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What happened to this duty, by people and by the system, newest first. */
export function HistoryList({ duty }: { duty: Duty }) {
  const t = useWords('report');
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const happened = historyOf(duty);
  const said = (key: string, value: string | number) => {
    if (key === 'recipient') return t(`recipient.${value}`);
    if (key === 'reason') return RETURN_REASONS[value as keyof typeof RETURN_REASONS]?.[language] ?? '';
    return typeof value === 'string' && DAY.test(value) ? day(value) : value;
  };
  if (happened.length === 0) return <p className="soft">{t('history.empty')}</p>;
  return (
    <ol className="report-history">
      {happened.map(({ at, kind, who, note, values }) => (
        <li key={`${at}/${kind}/${String(values.number ?? values.recipient ?? '')}`}>
          <time dateTime={at}>{moment(at)}</time>
          <div>
            {t(
              `history.${kind}`,
              Object.fromEntries(Object.entries(values).map(([key, value]) => [key, said(key, value)])),
            )}
            {who && <span className="soft"> · {who}</span>}
            {note && <p className="report-said">{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
