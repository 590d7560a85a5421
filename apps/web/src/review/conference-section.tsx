import { Button } from 'antd';
import { useState } from 'react';
import { day, figure } from '../language/format';
import { useWords } from '../language/use-words';
import { Attendance } from './attendance';
import { ConferenceForm } from './conference-form';
import { HeldForm } from './held-form';
import type { Conference, Review } from './review';

/** The conference: as planned, its points and who was there; held, or how it is planned. */
export function ConferenceSection({
  review,
  working,
  onMoved,
}: {
  review: Review;
  working: boolean;
  onMoved: () => Promise<unknown>;
}) {
  const t = useWords('review');
  const [planning, setPlanning] = useState(false);
  const { conference } = review;
  const toHold = working && conference !== null && conference.heldOn === null;
  if (planning) {
    return (
      <ConferenceForm
        review={review}
        onPlanned={async () => {
          await onMoved();
          setPlanning(false);
        }}
        onGivenUp={() => setPlanning(false)}
      />
    );
  }
  return (
    <>
      {conference ? <Planned conference={conference} /> : <p className="soft">{t('conference.none')}</p>}
      {working && conference?.heldOn == null && (
        <Button onClick={() => setPlanning(true)}>{t(conference ? 'conference.change' : 'conference.plan')}</Button>
      )}
      {toHold && <Attendance review={review} conference={conference} onMoved={onMoved} />}
      {toHold && <HeldForm review={review} conference={conference} onMoved={onMoved} />}
    </>
  );
}

function Planned({ conference }: { conference: Conference }) {
  const t = useWords('review');
  const { date, form, place, chairs, agenda, papers, heldOn, points, present, launches } = conference;
  return (
    <div className="review-conference">
      <p>
        <b>{t('conference.on', { on: day(heldOn ?? date) })}</b> · {t(`form.${form}`)}
        {place && ` · ${place}`}{' '}
        <span className={`pill ${heldOn ? 'tone-green' : 'tone-amber'}`}>
          {t(heldOn ? 'conference.held' : 'conference.planned')}
        </span>
      </p>
      {launches && <p className="soft">{t('conference.launches', { year: launches })}</p>}
      {chairs.length > 0 && <p>{t('conference.chairs', { who: chairs.join(', ') })}</p>}
      {agenda.length > 0 && (
        <ol>
          {agenda.map(({ time, item, by }) => (
            <li key={`${time}/${item}`}>
              {time && <b>{time}</b>} {item}
              {by && <span className="soft"> · {by}</span>}
            </li>
          ))}
        </ol>
      )}
      {papers.map(({ ordinal, title, attachmentId }) => (
        <p key={ordinal}>{attachmentId ? <a href={`/api/v1/attachments/${attachmentId}`}>{title}</a> : title}</p>
      ))}
      {points.length > 0 && (
        <details>
          <summary>{t('conference.points', { count: points.length, present: figure(present) })}</summary>
          <ul>
            {points.map(({ unit, main, chair, present: there }) => (
              <li key={unit.code}>
                {unit.name}
                {main && <b> {t('conference.main')}</b>}
                {chair && <span className="soft"> · {chair}</span>} · {there === null ? '–' : figure(there)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
