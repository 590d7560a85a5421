import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ProblemError } from '../../api/problem';
import { useWords } from '../../language/use-words';
import { Icon } from '../icon';
import type { Phase } from './keeper-state';
import './draft.css';

const LOOKS = {
  saved: ['check', 'tone-green'],
  waiting: ['clock', 'tone-grey'],
  saving: ['clock', 'tone-grey'],
  kept: ['alert', 'tone-amber'],
  refused: ['alert', 'tone-red'],
  clash: ['alert', 'tone-amber'],
} as const;

/** Where the draft is: saved, being saved, on this machine only. Said aloud when it changes for the worse. */
export function SaveState({
  phase,
  problem,
  joined,
  saved,
  held,
  empty,
  onAgain,
}: {
  phase: Phase;
  problem?: ProblemError;
  joined: boolean;
  /** What is said while all is saved. */
  saved: ReactNode;
  /** Something is not saved, for what stands there cannot be sent yet: what is said of that. */
  held?: ReactNode;
  /** Nothing has been written yet. */
  empty?: boolean;
  onAgain: () => void;
}) {
  const t = useWords('draft');
  const [icon, tone] = phase !== 'saved' ? LOOKS[phase] : held ? LOOKS.clash : empty ? LOOKS.waiting : LOOKS.saved;
  const urgent = phase === 'kept' || phase === 'refused' || phase === 'clash';
  return (
    <div className={`draft-save ${tone}`}>
      <span role={urgent ? 'alert' : 'status'} className="draft-save-text">
        <Icon name={icon} /> {phase === 'saved' ? (held ?? saved) : t(`save.${phase}`)}
        {phase === 'refused' && problem && <span> {problem.message}</span>}
        {joined && phase === 'saved' && <span className="soft"> {t('save.joined')}</span>}
      </span>
      {(phase === 'kept' || phase === 'refused') && (
        <Button size="small" onClick={onAgain}>
          {t('frame:trouble.again')}
        </Button>
      )}
    </div>
  );
}
