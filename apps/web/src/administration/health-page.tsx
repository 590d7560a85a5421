import { useWords } from '../language/use-words';

/** How the installation is, in plain words. */
export default function HealthPage() {
  const t = useWords('administration');
  return <h2>{t('room.health')}</h2>;
}
