import { useTranslation } from 'react-i18next';
import { RETURN_REASONS, type ReturnReason } from '#domain/report/obligation';
import { day, moment } from '../language/format';
import { useWords } from '../language/use-words';
import type { Duty } from './duty';

/** Why the report came back and by when it is to be sent again; first of all, before the form. */
export function Returned({ duty }: { duty: Duty }) {
  const t = useWords('report');
  const { i18n } = useTranslation();
  const ruling = duty.versions[0]?.ruling;
  if (duty.status !== 'returned' || ruling?.ruling !== 'returned') return null;
  const reason = RETURN_REASONS[ruling.reason as ReturnReason]?.[i18n.language === 'en' ? 'en' : 'vi'];
  return (
    <section className="report-returned" aria-labelledby="returned-title">
      <h2 id="returned-title">{t('returned.title', { at: moment(ruling.ruledAt), reason })}</h2>
      {ruling.note && <p className="report-said">{ruling.note}</p>}
      <p>{t('returned.again', { due: day(duty.due) })}</p>
    </section>
  );
}
