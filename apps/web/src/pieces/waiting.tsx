import { useTranslation } from 'react-i18next';

/** While something is read. Says so after a moment to those who do not see it. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="empty" role="status">
      <span className="waiting" aria-hidden="true" />
      <span className="sr-only">{t('waiting')}</span>
    </div>
  );
}
