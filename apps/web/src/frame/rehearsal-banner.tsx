import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, data } from '../api/client';
import { moment } from '../language/format';

/** Over every page of a rehearsal: its time is not ours. */
export function RehearsalBanner() {
  const { t } = useTranslation();
  const installation = useInstallation();
  if (!installation.data?.rehearsal) return null;
  return (
    <div className="banner" role="status">
      {t('rehearsal', { now: moment(installation.data.now) })}
    </div>
  );
}

export const useInstallation = () =>
  useQuery({
    queryKey: ['installation'],
    queryFn: () => data(api.GET('/api/v1/installation')),
    refetchInterval: 300_000,
  });
