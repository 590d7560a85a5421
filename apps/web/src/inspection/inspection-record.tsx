import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, data } from '../api/client';
import { day, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Attached } from '../pieces/attached';
import { Part } from '../pieces/item';
import { Refusal } from '../pieces/refusal';
import { FINDING_TONE, type Inspection } from './inspection';

/** What came together while it was under way: self-reports, minutes, findings. */
export function InspectionRecord({ inspection, onMoved }: { inspection: Inspection; onMoved: () => void }) {
  const t = useWords('inspection');
  const { selfReports, minutes, findings } = inspection;
  return (
    <>
      {selfReports.length > 0 && (
        <Part title={t('selfReports')}>
          <ul className="item-list">
            {selfReports.map(({ unit, number, text, paperNumber, paperDate, late, sentAt, attachments }) => (
              <li key={`${unit.id}/${number}`}>
                <b>{unit.name}</b>{' '}
                <span className="soft">
                  {t('version', { number })} · {moment(sentAt)}
                </span>{' '}
                {late && <span className="pill tone-red">{t('late')}</span>}
                <p className="item-said">{text}</p>
                {paperNumber && (
                  <p className="soft">
                    {paperNumber}
                    {paperDate && `, ${day(paperDate)}`}
                  </p>
                )}
                <Attached files={attachments} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {minutes.length > 0 && (
        <Part title={t('minutes')}>
          <ul className="item-list">
            {minutes.map(({ unit, number, heldOn, text, attachments }) => (
              <li key={`${unit.id}/${number}`}>
                <b>{unit.name}</b> <span className="soft">{day(heldOn)}</span>
                <p className="item-said">{text}</p>
                <Attached files={attachments} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {findings.length > 0 && (
        <Part title={t('findings')}>
          <ul className="item-list">
            {findings.map((finding) => (
              <Finding key={finding.number} inspection={inspection} finding={finding} onMoved={onMoved} />
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Finding({
  inspection: { id, stage, mine },
  finding: { number, unit, kind, text },
  onMoved,
}: {
  inspection: Inspection;
  finding: Inspection['findings'][number];
  onMoved: () => void;
}) {
  const t = useWords('inspection');
  const remove = useMutation({
    mutationFn: () =>
      data(api.DELETE('/api/v1/inspections/{id}/findings/{number}', { params: { path: { id, number } } })),
    onSuccess: onMoved,
  });
  return (
    <li>
      <span className={`pill ${FINDING_TONE[kind]}`}>{t(`finding.${kind}`)}</span> <b>{unit.name}</b>
      <p className="item-said">{text}</p>
      {stage === 'under-way' && (mine.team || mine.secretariat) && (
        <Button className="no-print" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('finding.remove')}
        </Button>
      )}
      <Refusal error={remove.error} />
    </li>
  );
}
