import { useTranslation } from 'react-i18next';
import { INSPECTION_SPECS } from '#domain/inspection/inspection';
import { CommentsOn } from '../comment/comments-on';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { papersOfInspection } from '../paper/kinds-now';
import { PapersOn } from '../paper/papers-on';
import { Attached } from '../pieces/attached';
import { Fact, Facts, Item, Part } from '../pieces/item';
import { useOfficeName } from '../pieces/persons';
import { Timeline } from '../pieces/timeline';
import { INSPECTION_TONE, type Inspection, RECOMMENDATION_TONE } from './inspection';
import { InspectionActs } from './inspection-acts';
import { InspectionRecord } from './inspection-record';

/** An inspection: what it looks into and where, who goes, what the units sent, what was found, and what is left to do. */
export function InspectionItem({
  inspection,
  onMoved,
  onDone,
}: {
  inspection: Inspection;
  onMoved: () => void;
  onDone: () => void;
}) {
  const t = useWords('inspection');
  const { i18n } = useTranslation();
  const office = useOfficeName();
  const { kind, code, programme, subject, stage, startsOn, endsOn, units, scheduled, year } = inspection;
  const { selfReportDue, selfReportDueOriginal, decision, team, notice, results, given, steps } = inspection;
  const happened = steps.map(({ step, at, by, unit, note }) => ({
    at,
    what: t(`step.${step}`),
    who: [office(by), unit?.name].filter(Boolean).join(' · '),
    note,
  }));
  return (
    <Item
      above={[INSPECTION_SPECS[kind][i18n.language === 'en' ? 'en' : 'vi'], code, programme].join(' · ')}
      title={subject}
      tone={INSPECTION_TONE[stage]}
      stage={t(`stage.${stage}`)}
    >
      <InspectionActs inspection={inspection} onMoved={onMoved} onDone={onDone} />
      <Facts>
        <Fact name={t('when')}>
          {day(startsOn)} – {day(endsOn)}
          <span className="soft"> · {t(scheduled ? 'scheduled' : 'unscheduled', { year })}</span>
        </Fact>
        <Fact name={t('units')}>
          {units.map(({ id, name }) => (
            <div key={id}>{name}</div>
          ))}
        </Fact>
        {selfReportDue && (
          <Fact name={t('selfReportDue')}>
            <b>{day(selfReportDue)}</b>
            {selfReportDueOriginal && selfReportDueOriginal !== selfReportDue && (
              <span className="soft"> · {t('due.first', { due: day(selfReportDueOriginal) })}</span>
            )}
          </Fact>
        )}
        {decision && <PaperFact name={t('decision')} paper={decision} />}
        {notice && <PaperFact name={t('noticePaper')} paper={notice} />}
        {results && <PaperFact name={t('resultsPaper')} paper={results} />}
      </Facts>
      {notice?.outline && (
        <Part title={t('outline')}>
          <p className="item-said">{notice.outline}</p>
        </Part>
      )}
      {team.length > 0 && (
        <Part title={t('team')}>
          <ul className="item-list">
            {team.map(({ ordinal, role, unit, person, office: held }) => (
              <li key={ordinal}>
                {person ? office(person) : held}{' '}
                <span className="soft">
                  {t(`member.${role}`)} · {unit.name}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <InspectionRecord inspection={inspection} onMoved={onMoved} />
      {results && (
        <Part title={t('results')}>
          <p className="item-said">{results.summary}</p>
        </Part>
      )}
      {given.length > 0 && (
        <Part title={t('given')}>
          <ul className="item-list">
            {given.map(({ id, unit, text, stage: at, due, overdue }) => (
              <li key={id}>
                <b>{text}</b>
                <div className="soft">
                  {unit.name}
                  {due && ` · ${t('until', { due: day(due) })}`}{' '}
                  <span className={`pill ${overdue ? 'tone-red' : RECOMMENDATION_TONE[at]}`}>
                    {t(overdue ? 'overdue' : `recommendation.${at}`)}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <PapersOn programmeId={inspection.programmeId} subject={inspection.id} kinds={papersOfInspection(inspection)} />
      {happened.length > 0 && (
        <Part title={t('history')}>
          <Timeline happened={happened} />
        </Part>
      )}
      <CommentsOn kind="inspection" id={inspection.id} />
    </Item>
  );
}

function PaperFact({ name, paper }: { name: string; paper: NonNullable<Inspection['decision']> }) {
  return (
    <Fact name={name}>
      {paper.number}, {day(paper.date)}
      <Attached files={paper.attachments} />
    </Fact>
  );
}
