import { Link } from 'react-router';
import { useWords } from '../language/use-words';
import { useSetUp } from './set-up';
import './set-up-left.css';

/** For administrators: how many steps of the set-up still wait, and the way back to them. Nothing once all are done. */
export function SetUpLeft() {
  const t = useWords('setup');
  const left = useSetUp().data?.steps.filter(({ state }) => state !== 'done') ?? [];
  if (left.length === 0) return null;
  return (
    <p className="set-up-left no-print">
      <Link to={`/setup?step=${left[0]!.step}`}>{t('left', { count: left.length })}</Link>{' '}
      <span className="soft">{left.map(({ step }) => t(`step.${step}`)).join(' · ')}</span>
    </p>
  );
}
