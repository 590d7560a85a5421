import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { Link } from 'react-router';
import { CommentsOn } from '../comment/comments-on';
import { DirectionsOn } from '../direction/directions-on';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { usePackets } from '../packet/packet';
import { papersOfReview } from '../paper/kinds-now';
import { PapersOn } from '../paper/papers-on';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { holds, useMe } from '../session/session';
import type { PanelProps } from '../work/panel';
import { Conclusion } from './conclusion';
import { ConclusionForm } from './conclusion-form';
import { ConferenceSection } from './conference-section';
import { Ratings } from './ratings';
import { Report } from './report';
import { Reporting } from './reporting';
import { isRunning, type Review, reviewName, STAGE_TONE, useReview } from './review';
import './review.css';

const Commendations = lazy(() => import('../commendation/commendations'));

/** A review: the consolidated report and what is written into it, ratings, conference, and the notice that concludes it. */
export default function ReviewPanel({ id, onDone }: PanelProps) {
  const t = useWords('review');
  const me = useMe();
  const queries = useQueryClient();
  const review = useReview(id);
  const packets = usePackets();
  if (review.error) return <Trouble error={review.error} again={() => void review.refetch()} />;
  if (!review.data) return <Waiting />;
  const its = review.data;
  const { consolidation } = its;
  const working = isRunning(its) && holds(me, 'secretariat') && its.partTexts !== null;
  const packet = packets.data?.items.find((each) => each.reviewId === id);
  const moved = () => queries.invalidateQueries({ queryKey: ['review', id] });
  return (
    <article className="review">
      <p className="soft">{its.programme}</p>
      <h2>{reviewName(t, its)}</h2>
      <p>
        <span className={`pill ${STAGE_TONE[its.stage]}`}>{t(`stage.${its.stage}`)}</span>{' '}
        <span className="soft">{t('concludesOn', { on: day(its.concludesOn) })}</span>
      </p>
      {packet && (
        <p>
          <Link to={`/packets/${packet.id}`}>{t('packet')}</Link>
        </p>
      )}
      {!consolidation && (
        <div className="empty">
          <b>{t('notYet.title')}</b>
          {t('notYet.what', { due: day(its.selfAssessmentDue), lock: day(its.selfAssessmentLock) })}
        </div>
      )}
      {consolidation && (
        <>
          <Section title={t('reporting')}>
            <Reporting consolidation={consolidation} />
          </Section>
          <Section title={t('report')}>
            <Report review={its} consolidation={consolidation} working={working} onMoved={moved} />
          </Section>
        </>
      )}
      {its.ratings.length > 0 && (
        <Section title={t('ratings')}>
          <Ratings review={its} working={working} onMoved={moved} />
        </Section>
      )}
      <Section title={t('conference')}>
        <ConferenceSection review={its} working={working} onMoved={moved} />
      </Section>
      {its.conference?.heldOn && (
        <DirectionsOn
          programmeId={its.programmeId}
          on={{ reviewId: id }}
          isOnIt={(each) => each.programmeId === its.programmeId && each.review === its.code}
          mayGive={its.overAllUnits && holds(me, 'secretariat', 'leader')}
          title={t('directions')}
          as="h3"
        />
      )}
      <Section title={t('conclusion')}>
        {its.conclusion ? (
          <Conclusion review={its} />
        ) : working && its.stage === 'consolidated' ? (
          <ConclusionForm
            review={its}
            onConcluded={() => {
              void moved();
              onDone();
            }}
          />
        ) : (
          <p className="soft">{t('conclusion.notYet')}</p>
        )}
      </Section>
      <CommendationsSection review={its} onMoved={moved} />
      <PapersOn programmeId={its.programmeId} subject={id} kinds={papersOfReview(its)} />
      <CommentsOn kind="review" id={id} />
    </article>
  );
}

/** Commendations are proposed while the review is worked on; their papers come in after it is closed, too. */
function CommendationsSection({ review, onMoved }: { review: Review; onMoved: () => Promise<unknown> }) {
  const t = useWords('commendation');
  const me = useMe();
  const secretariat = review.overAllUnits && holds(me, 'secretariat');
  const mayPropose = secretariat && review.stage === 'consolidated';
  if (review.commendations.length === 0 && !mayPropose) return null;
  return (
    <Section title={t('title')}>
      <Suspense fallback={<Waiting />}>
        <Commendations
          review={review}
          mayPropose={mayPropose}
          mayEnter={secretariat && ['consolidated', 'closed'].includes(review.stage)}
          onMoved={onMoved}
        />
      </Suspense>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  );
}
