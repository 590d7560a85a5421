import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** An address that leads nowhere, or to what is not the caller's to see: the two look alike. */
export function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <div className="empty">
      <b>{t('noPage.title')}</b>
      <p>{t('noPage.what')}</p>
      <p>
        <Link to="/work">{t('noPage.back')}</Link>
      </p>
    </div>
  );
}
