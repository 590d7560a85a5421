import { Input } from 'antd';
import { api, data } from '../api/client';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Acts } from '../pieces/acts';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import type { Review } from '../review/review';
import { ProposeForm } from './propose-form';

type Commendation = Review['commendations'][number];

const TONE: Readonly<Record<Commendation['stage'], string>> = {
  proposed: 'tone-grey',
  reported: 'tone-amber',
  examined: 'tone-amber',
  decided: 'tone-green',
};

/** Who is proposed for commendation at a review, and how far it has come: achievement report, council, decision. */
export default function Commendations({
  review,
  mayPropose,
  mayEnter,
  onMoved,
}: {
  review: Review;
  mayPropose: boolean;
  /** Whether the caller enters reports, minutes and decisions; also after the review is closed. */
  mayEnter: boolean;
  onMoved: () => Promise<unknown>;
}) {
  const t = useWords('commendation');
  return (
    <>
      {review.commendations.length === 0 && <p className="soft">{t(mayPropose ? 'empty.propose' : 'empty')}</p>}
      {review.commendations.length > 0 && (
        <ol className="item-list">
          {review.commendations.map((each) => (
            <li key={each.ordinal}>
              <Line of={each} />
              {mayEnter && each.stage !== 'decided' && (
                <StepActs reviewId={review.id} of={each} onMoved={() => void onMoved()} />
              )}
            </li>
          ))}
        </ol>
      )}
      {mayPropose && (
        <Acts
          label={t('propose')}
          acts={[
            {
              key: 'propose',
              label: t('propose'),
              said: t('propose.said'),
              form: (sent) => (
                <ProposeForm
                  review={review}
                  onSent={() => {
                    void onMoved();
                    sent();
                  }}
                />
              ),
            },
          ]}
        />
      )}
    </>
  );
}

function Line({ of: { unit, person, model, form, merit, stage, report, minutes, ...decision } }: { of: Commendation }) {
  const t = useWords('commendation');
  return (
    <>
      <b>{person ? `${person} – ${unit.name}` : unit.name}</b>{' '}
      <span className={`pill ${TONE[stage]}`}>{t(`stage.${stage}`)}</span>
      <div>
        {form}
        {model && <span className="soft"> · {t('forModel', { model })}</span>}
      </div>
      <p className="item-said soft">{merit}</p>
      {report && <div>{t('report.line', { number: report.number ?? t('noNumber'), day: day(report.reportedOn) })}</div>}
      {minutes && (
        <div>
          {t('minutes.line', {
            number: minutes.number ?? t('noNumber'),
            day: day(minutes.metOn),
            inFavour: minutes.inFavour,
            present: minutes.present,
          })}
        </div>
      )}
      {decision.decidedOn && (
        <div>
          <b>{t('decision.line', { number: decision.decisionNumber, day: day(decision.decidedOn) })}</b>
        </div>
      )}
    </>
  );
}

/** The next paper of a commendation; the earlier ones can be mended until the decision. */
function StepActs({ reviewId, of, onMoved }: { reviewId: string; of: Commendation; onMoved: () => void }) {
  const t = useWords('commendation');
  const path = { id: reviewId, ordinal: of.ordinal };
  const numberField = { name: 'number', label: t('number'), control: <Input maxLength={100} /> };
  const dayField = (name: string) => ({ name, label: t('day'), required: t('needDay'), control: <DayInput /> });
  const votes = (name: string) => ({
    name,
    label: t(`minutes.${name}`),
    required: t('minutes.needVotes'),
    control: <Input inputMode="numeric" maxLength={3} />,
  });
  const sentAnd = (sent: () => void) => () => {
    onMoved();
    sent();
  };
  const report = {
    key: 'report',
    label: t('report'),
    form: (sent: () => void) => (
      <CommandForm<{ number?: string; reportedOn: string }, unknown>
        act={t('enter')}
        initial={{ number: of.report?.number ?? undefined, reportedOn: of.report?.reportedOn }}
        fields={[{ ...numberField, label: t('numberIfAny') }, dayField('reportedOn')]}
        send={(body) =>
          data(api.POST('/api/v1/reviews/{id}/commendations/{ordinal}/achievement-report', { params: { path }, body }))
        }
        onSent={sentAnd(sent)}
      />
    ),
  };
  const minutes = {
    key: 'minutes',
    label: t('minutes'),
    form: (sent: () => void) => (
      <CommandForm<{ number?: string; metOn: string; present: string; inFavour: string }, unknown>
        act={t('enter')}
        what={t('minutes.what')}
        initial={{
          number: of.minutes?.number ?? undefined,
          metOn: of.minutes?.metOn,
          present: of.minutes?.present.toString(),
          inFavour: of.minutes?.inFavour.toString(),
        }}
        fields={[{ ...numberField, label: t('numberIfAny') }, dayField('metOn'), votes('present'), votes('inFavour')]}
        send={({ present, inFavour, ...body }) =>
          data(
            api.POST('/api/v1/reviews/{id}/commendations/{ordinal}/council-minutes', {
              params: { path },
              body: { ...body, present: Number(present), inFavour: Number(inFavour) },
            }),
          )
        }
        onSent={sentAnd(sent)}
      />
    ),
  };
  const decision = {
    key: 'decision',
    label: t('decision'),
    form: (sent: () => void) => (
      <CommandForm<{ number: string; decidedOn: string }, unknown>
        act={t('decision.enter')}
        what={t('decision.what')}
        fields={[{ ...numberField, required: t('decision.needNumber') }, dayField('decidedOn')]}
        send={(body) =>
          data(api.POST('/api/v1/reviews/{id}/commendations/{ordinal}/decision', { params: { path }, body }))
        }
        onSent={sentAnd(sent)}
      />
    ),
  };
  const order =
    of.stage === 'proposed'
      ? [report, decision]
      : of.stage === 'reported'
        ? [minutes, report, decision]
        : [decision, minutes, report];
  return <Acts label={t('steps')} acts={order} />;
}
