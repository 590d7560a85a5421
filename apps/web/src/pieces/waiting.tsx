import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';

/** While something is read. Says so after a moment to those who do not see it. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="empty" role="status">
      <Spin delay={250} />
      <span className="sr-only">{t('waiting')}</span>
    </div>
  );
}
