import { useWords } from '../language/use-words';
import type { Side } from './use-side';

/** Said before sending: to one's own side it binds, the other party is asked. */
export function Whereto({ side }: { side: Side }) {
  const t = useWords('direction');
  return (
    <p className={`direction-side direction-side-${side.side}`}>
      <b>{t(`side.${side.side}`)}</b>{' '}
      {side.side === 'other' ? t('side.other.what', { party: side.party.unit.name }) : t(`side.${side.side}.what`)}
    </p>
  );
}
