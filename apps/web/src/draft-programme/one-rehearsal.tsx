import { useMutation } from '@tanstack/react-query';
import { day, figure, moment, size } from '../language/format';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Sure } from '../pieces/sure';
import type { Rehearsal } from './draft';
import { RehearsalDigest } from './rehearsal-digest';
import { cancelRehearsal, isOpen, REHEARSAL_TONE, rehearsalsMoved, timelineAddress } from './rehearsals';

/** One rehearsal: how far it is, or what came of it. */
export function OneRehearsal({ draft, rehearsal }: { draft: string; rehearsal: Rehearsal }) {
  const t = useWords('draft-programme');
  const { id, state, cancelling, from, until, seed, askedAt, askedBy, ofThisVersion, reason, digest, timelineSize } =
    rehearsal;
  return (
    <section className="card draft-rehearsal" aria-labelledby={id}>
      <h2 id={id}>
        {t('rehearsal.days', { from: from ? day(from) : '', until: until ? day(until) : '' })}{' '}
        <span className={`pill ${REHEARSAL_TONE[state]}`}>
          {cancelling ? t('rehearsal.cancelling') : t(`rehearsal.state.${state}`)}
        </span>
      </h2>
      <p className="soft">
        {t('rehearsal.asked', { at: moment(askedAt), by: askedBy })}
        {seed !== null && ` · ${t('rehearsal.seed', { seed: figure(seed) })}`}
        {!ofThisVersion && ` · ${t('rehearsal.older')}`}
      </p>
      {reason && <p className="draft-reason">{reason}</p>}
      {isOpen(rehearsal) && <UnderWay draft={draft} rehearsal={rehearsal} />}
      {digest && <RehearsalDigest digest={digest} />}
      {timelineSize !== null && (
        <p className="no-print">
          <a className="plain-button" href={timelineAddress(draft, id)} download>
            {t('rehearsal.timeline', { size: size(timelineSize) })}
          </a>
        </p>
      )}
    </section>
  );
}

function UnderWay({ draft, rehearsal }: { draft: string; rehearsal: Rehearsal }) {
  const t = useWords('draft-programme');
  const { id, state, before, day: today, percent, lines, cancelling } = rehearsal;
  const cancel = useMutation({
    mutationFn: () => cancelRehearsal(draft, id),
    onSuccess: () => rehearsalsMoved(draft),
  });
  const where =
    state === 'queued'
      ? t('rehearsal.before', { count: before })
      : today
        ? t('rehearsal.at', { day: day(today) })
        : t('rehearsal.preparing');
  return (
    <>
      <p role="status">{where}</p>
      <progress className="draft-progress" value={percent} max={100} aria-label={t('rehearsal.progress')} />
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its place is scrolled with the keyboard too
        <section className="draft-lines" tabIndex={0} aria-label={t('rehearsal.lines')}>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {!cancelling && (
        <Sure
          label={t('rehearsal.cancel')}
          what={t('rehearsal.cancel.what')}
          act={t('rehearsal.cancel.do')}
          pending={cancel.isPending}
          onSure={() => cancel.mutate()}
        />
      )}
      <Refusal error={cancel.error} />
    </>
  );
}
