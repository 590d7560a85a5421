import { useState } from 'react';
import { day, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Chips } from '../pieces/chips';
import { OPINION_TONE, type Opinion, type Plan } from '../plan/plan';
import { OpinionAnswer } from './opinion-answer';
import './opinions.css';

const SHOWN = ['all', 'unanswered', 'commented', 'agreed', 'silent'] as const;
type Shown = (typeof SHOWN)[number];

const IS: Readonly<Record<Shown, (opinion: Opinion) => boolean>> = {
  all: () => true,
  unanswered: ({ unanswered }) => unanswered,
  commented: ({ status, text }) => status === 'commented' || text !== null,
  agreed: ({ status }) => status === 'agreed',
  silent: ({ status }) => status === 'asked' || status === 'silent',
};
/** What nobody has answered comes first. */
const RANK = ({ unanswered }: Opinion) => (unanswered ? 0 : 1);

/** The opinions of all units beside what the secretariat says to each. */
export function OpinionTable({ plan, own, onMoved }: { plan: Plan; own: boolean; onMoved: () => void }) {
  const t = useWords('plan-builder');
  const p = useWords('plan');
  const { opinions, stage } = plan;
  const [shown, setShown] = useState<Shown>('all');
  const answers = own && ['consulting', 'revising', 'signing'].includes(stage);
  const those = opinions.filter(IS[shown]);
  const spoken = those.filter(({ text }) => text !== null).toSorted((a, b) => RANK(a) - RANK(b));
  const agreed = those.filter(({ status, text }) => status === 'agreed' && text === null);
  const silent = those.filter(IS.silent);
  return (
    <section className="card builder-opinions" aria-labelledby="builder-opinions">
      <h2 id="builder-opinions">{p(plan.overAllUnits ? 'opinions' : 'opinions.mine')}</h2>
      {stage === 'consulting' && <p className="soft">{t('opinions.until', { day: day(plan.replyBy) })}</p>}
      {plan.overAllUnits && (
        <Chips
          className="builder-shown no-print"
          legend={t('opinions.show')}
          chips={SHOWN.map((each) => ({
            value: each,
            name: t(`opinions.${each}`),
            count: opinions.filter(IS[each]).length,
          }))}
          chosen={shown}
          onChoose={setShown}
        />
      )}
      {spoken.length > 0 && (
        <table className="builder-table builder-opinion-table">
          <thead>
            <tr>
              <th scope="col">{t('column.unit')}</th>
              <th scope="col">{t('column.opinion')}</th>
              <th scope="col">{t('column.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {spoken.map((opinion) => (
              <Spoken key={opinion.unit.id} plan={plan} opinion={opinion} may={answers} onMoved={onMoved} />
            ))}
          </tbody>
        </table>
      )}
      {those.length === 0 && <p className="soft">{t('opinions.none')}</p>}
      <Names name={t('opinions.agreedBy', { count: agreed.length })} opinions={agreed} />
      <Names
        name={t(stage === 'consulting' ? 'opinions.waiting' : 'opinions.wasSilent', { count: silent.length })}
        opinions={silent}
      />
    </section>
  );
}

/** What a unit says, and beside it what the secretariat says to that. */
function Spoken({ plan, opinion, may, onMoved }: { plan: Plan; opinion: Opinion; may: boolean; onMoved: () => void }) {
  const p = useWords('plan');
  const { unit, status, givenAt, text } = opinion;
  return (
    <tr>
      <th scope="row">{unit.name}</th>
      <td>
        <span className={`pill ${OPINION_TONE[status]}`}>{p(`opinion.${status}`)}</span>{' '}
        {givenAt && <span className="soft">{moment(givenAt)}</span>}
        <p className="item-said">{text}</p>
      </td>
      <td>
        <OpinionAnswer plan={plan.id} opinion={opinion} may={may} onMoved={onMoved} />
      </td>
    </tr>
  );
}

/** Who said nothing more, by name; silence is listed, never taken for consent. */
function Names({ name, opinions }: { name: string; opinions: readonly Opinion[] }) {
  if (opinions.length === 0) return null;
  return (
    <p className="plan-quiet">
      <b>{name}</b> {opinions.map(({ unit }) => unit.name).join('; ')}
    </p>
  );
}
