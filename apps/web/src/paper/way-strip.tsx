import { Link } from 'react-router';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Icon } from '../pieces/icon';
import { useOfficeName } from '../pieces/persons';
import type { Paper } from './paper';
import { subjectPath } from './subject';
import { type Station, wayOf } from './way';
import './way-strip.css';

const PICTURE = { done: 'check', now: 'clock', next: 'paper' } as const;

/** The way to the signature, station by station: done by whom and when, where it stands now, what is still to come. */
export function WayStrip({ paper }: { paper: Paper }) {
  const t = useWords('paper');
  const office = useOfficeName();
  const at = subjectPath(paper.subject);
  return (
    <>
      <ol className="paper-way">
        {wayOf(paper).map(({ key, state, unit, passed }) => (
          <li key={`${key}/${unit?.id}`} className={`paper-station paper-station-${state}`}>
            <span className="paper-station-state">
              {state === 'next' ? (
                <span className="paper-station-dot" aria-hidden="true" />
              ) : (
                <Icon name={PICTURE[state]} />
              )}
              {stateWord(t, key, state)}
            </span>
            <b>{t(`way.${key}`)}</b>
            {unit && <span>{unit.name}</span>}
            {passed && (
              <span className="soft">
                {passed.by && `${office(passed.by)}, `}
                {moment(passed.at)}
                {passed.enteredFor && ` (${t('way.enteredFor')})`}
              </span>
            )}
          </li>
        ))}
      </ol>
      {paper.follows && at && (
        <p className="paper-note">
          {t('follows')} <Link to={at}>{t('follows.there')}</Link>
        </p>
      )}
    </>
  );
}

/** Withdrawn is where it ends: nothing of that is under way. */
const stateWord = (t: ReturnType<typeof useWords>, key: Station['key'], state: Station['state']) =>
  key === 'withdrawn' ? t('way.ended') : t(`way.state.${state}`);
