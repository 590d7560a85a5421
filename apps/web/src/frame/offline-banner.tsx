import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

const CHANGES = ['online', 'offline'] as const;

/** Over every page while this machine has no line: what is shown was read before. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <div className="banner banner-offline" role="status">
      {t('offline')}
    </div>
  );
}

function subscribe(changed: () => void): () => void {
  for (const change of CHANGES) window.addEventListener(change, changed);
  return () => {
    for (const change of CHANGES) window.removeEventListener(change, changed);
  };
}
