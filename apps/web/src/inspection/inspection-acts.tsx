import type { ReactNode } from 'react';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { type Act, Acts } from '../pieces/acts';
import { CommandForm } from '../pieces/command-form';
import { ReasonCommand } from '../pieces/reason-command';
import { Conclude, Recommend } from './conclude';
import { DecideTeam } from './decide-team';
import type { InspectionFormProps } from './form-props';
import type { Inspection } from './inspection';
import { Notice } from './notice';
import { RecordFinding, RecordMinutes, SelfReport } from './under-way';

type Stage = Inspection['stage'];
const KNOWN: readonly Stage[] = ['noticed', 'under-way'];
const BEFORE_RESULTS: readonly Stage[] = ['planned', 'decided', ...KNOWN];
const AFTER_RESULTS: readonly Stage[] = ['concluded', 'followed-up'];

/** What the caller can do with an inspection at its stage; the API decides, this only offers. */
export function InspectionActs({
  inspection,
  onMoved,
  onDone,
}: {
  inspection: Inspection;
  onMoved: () => void;
  onDone: () => void;
}) {
  const t = useWords('inspection');
  const { id, stage, mine, recommendations } = inspection;
  const path = { id };
  const at = (...stages: readonly Stage[]) => stages.includes(stage);
  /** The next step of the same inspection is mostly the same office's: it stays open. */
  const stays = (key: string, Form: (props: InspectionFormProps) => ReactNode): Act => ({
    key,
    label: t(key),
    said: t(`${key}.said`),
    form: (sent) => (
      <Form
        inspection={inspection}
        onSent={() => {
          sent();
          onMoved();
        }}
      />
    ),
  });
  const acts: Act[] = [];
  if (mine.units.length > 0 && at(...KNOWN)) {
    acts.push({
      key: 'selfReport',
      label: t('selfReport'),
      form: () => <SelfReport inspection={inspection} onSent={onDone} />,
    });
  }
  if (mine.secretariat && at('planned')) acts.push(stays('decide', DecideTeam));
  if (mine.secretariat && at('decided')) acts.push(stays('notice', Notice));
  if ((mine.team || mine.secretariat) && at(...KNOWN)) {
    acts.push(stays('recordMinutes', RecordMinutes), stays('recordFinding', RecordFinding));
  }
  if (mine.secretariat) {
    if (at('under-way')) {
      acts.push({
        key: 'conclude',
        label: t('conclude'),
        form: () => <Conclude inspection={inspection} onSent={onDone} />,
      });
    }
    if (at(...AFTER_RESULTS)) {
      if (recommendations.open + recommendations.reported === 0) {
        acts.push({
          key: 'close',
          label: t('close'),
          form: () => (
            <CommandForm
              act={t('close.do')}
              what={t('close.what')}
              fields={[]}
              send={() => data(api.POST('/api/v1/inspections/{id}/closing', { params: { path } }))}
              onSent={onDone}
            />
          ),
        });
      }
      acts.push(stays('recommend', Recommend));
    }
    if (at('decided', ...KNOWN)) acts.push(stays('decide', DecideTeam));
    if (at(...KNOWN)) acts.push(stays('notice', Notice));
    if (at(...BEFORE_RESULTS)) {
      acts.push({
        key: 'cancel',
        label: t('cancel'),
        form: () => (
          <ReasonCommand
            act={t('cancel.do')}
            what={t('cancel.what')}
            danger
            send={(reason) =>
              data(api.POST('/api/v1/inspections/{id}/cancellation', { params: { path }, body: { reason } }))
            }
            onSent={onDone}
          />
        ),
      });
    }
  }
  return <Acts acts={acts} label={t('acts')} />;
}
