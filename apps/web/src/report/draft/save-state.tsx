import { Button } from 'antd';
import { moment } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Icon } from '../../pieces/icon';
import type { DraftState } from './draft-state';

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
  state,
  held,
  onAgain,
}: {
  state: DraftState;
  /** Some field is not saved, for what stands in it is no answer yet. */
  held: boolean;
  onAgain: () => void;
}) {
  const t = useWords('report');
  const { phase, server, problem, joined } = state;
  const [icon, tone] =
    phase !== 'saved' ? LOOKS[phase] : held ? LOOKS.clash : server.savedAt ? LOOKS.saved : LOOKS.waiting;
  const text =
    phase === 'saved'
      ? held
        ? t('save.held')
        : server.savedAt
          ? t('save.savedAt', { at: moment(server.savedAt) })
          : t('save.empty')
      : t(`save.${phase}`);
  const urgent = phase === 'kept' || phase === 'refused' || phase === 'clash';
  return (
    <div className={`report-save ${tone}`}>
      <span role={urgent ? 'alert' : 'status'} className="report-save-text">
        <Icon name={icon} /> {text}
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
