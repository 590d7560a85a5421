import { requiredApprovals } from '#domain/plan/issuance';
import { day, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Icon } from '../pieces/icon';
import { useOfficeName } from '../pieces/persons';
import { type Paper, type Plan, useMyPapers } from '../plan/plan';
import { PaperActs } from '../plan/plan-papers';
import { useProgramme } from '../programme/programme';
import { type PaperStep, stepsOf } from './paper-steps';

const LOOK: Readonly<Record<PaperStep['state'], readonly [string, string]>> = {
  done: ['check', 'tone-green'],
  returned: ['cross', 'tone-red'],
  now: ['clock', 'tone-amber'],
  later: ['clock', 'tone-grey'],
};

/** Every paper on which the plan is issued, as one strip: who has approved, whose turn it is, the number. */
export function PapersStrip({ plan, onMoved }: { plan: Plan; onMoved: () => void }) {
  const t = useWords('plan-builder');
  const mine = useMyPapers(plan.id);
  if (plan.papers.length === 0) return null;
  return (
    <section className="card builder-papers" aria-label={t('papers')}>
      {plan.papers.map((paper) => (
        <PaperStrip
          key={paper.ordinal}
          plan={plan}
          paper={paper}
          mine={plan.stage === 'signing' && mine.includes(paper.ordinal)}
          onMoved={onMoved}
        />
      ))}
    </section>
  );
}

function PaperStrip({ plan, paper, mine, onMoved }: { plan: Plan; paper: Paper; mine: boolean; onMoved: () => void }) {
  const t = useWords('plan-builder');
  const p = useWords('plan');
  const office = useOfficeName();
  const programme = useProgramme(plan.programmeId);
  const parties = programme.data?.parties ?? [];
  const required = requiredApprovals(
    { party: paper.party?.code ?? null },
    parties.map(({ unit }) => unit.code),
  );
  // The head of office sits in the party's standing body; the signer heads the party itself.
  const bodyOf = (as: PaperStep['office'], code: string) => {
    const party = parties.find(({ unit }) => unit.code === code);
    return (as === 'signer' ? party?.unit : party?.secretariat)?.name ?? code;
  };
  return (
    <div>
      <h2>{paper.party ? p('paper.of', { party: paper.party.name }) : p('paper.joint')}</h2>
      <ol className="builder-strip">
        {stepsOf(plan, paper, required).map(({ office: as, party, state, given }) => (
          <li key={`${as}/${party}`} className={state === 'now' ? 'now' : ''}>
            <span className={LOOK[state][1]}>
              <Icon name={LOOK[state][0]} /> {t(`paper.${state}`)}
            </span>
            <b>{t(`office.${as}`)}</b>
            <span>{bodyOf(as, party)}</span>
            {given && (
              <span className="soft">
                {office(given.by)} · {moment(given.at)}
              </span>
            )}
            {given?.reason && <q>{given.reason}</q>}
          </li>
        ))}
        <li className={paper.signed && !paper.number ? 'now' : ''}>
          <span className={paper.number ? 'tone-green' : paper.signed ? 'tone-amber' : 'tone-grey'}>
            <Icon name={paper.number ? 'check' : 'clock'} />{' '}
            {t(paper.number ? 'paper.done' : paper.signed ? 'paper.now' : 'paper.later')}
          </span>
          <b>{t('paper.number')}</b>
          {paper.number && (
            <span>
              {paper.number}, {paper.issuedOn && day(paper.issuedOn)}
            </span>
          )}
        </li>
      </ol>
      {plan.stage === 'signing' && (
        <PaperActs key={String(mine)} plan={plan} paper={paper} mine={mine} onMoved={onMoved} onDone={onMoved} />
      )}
    </div>
  );
}
