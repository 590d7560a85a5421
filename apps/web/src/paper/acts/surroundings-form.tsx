import { Form, Input, Select } from 'antd';
import { PAPER_KINDS } from '#domain/paper/paper-kind';
import { PAPER_RULES } from '#domain/paper/paper-rule';
import { api } from '../../api/client';
import { useInstallation } from '../../frame/rehearsal-banner';
import { useWords } from '../../language/use-words';
import { type CommandField, CommandForm } from '../../pieces/command-form';
import { DayInput } from '../../pieces/day-input';
import { needed } from '../../pieces/needed';
import { changesTo, type SurroundingField, type Surroundings, surroundingsOf } from '../entered';
import type { Paper } from '../paper';
import type { PaperFormProps } from './form-props';
import { usePaperCommand } from './use-command';

/** What stands around the facts of a draft: addressees, recipients, who signs and under which lines, number, date and place. */
export function SurroundingsForm({ paper, onSent }: PaperFormProps) {
  const t = useWords('paper');
  const command = usePaperCommand(paper);
  const controls = useControls(paper);
  const fields = editable(paper);
  const told: Partial<Record<SurroundingField, string>> = {
    addressees: t('oneLine'),
    recipients: t('oneLine'),
    signedBy: t('signedBy.changes'),
  };
  return (
    <CommandForm<Surroundings, unknown>
      act={t('surroundings.do')}
      what={t('surroundings.what')}
      initial={surroundingsOf(paper)}
      fields={fields.flatMap((name): CommandField[] =>
        name === 'signatures' ? [] : [{ name, label: t(`field.${name}`), extra: told[name], control: controls[name] }],
      )}
      send={(entered) =>
        command((params) => api.PATCH('/api/v1/papers/{id}', { params, body: changesTo(paper, entered, fields) }))
      }
      onSent={onSent}
    >
      <SignatureLines paper={paper} />
    </CommandForm>
  );
}

/** Whether the office may say who signs; what a clerk or a unit's head signs is always theirs. */
const mayChooseSigner = ({ kind, follows }: Paper) =>
  !follows && PAPER_RULES[kind].signedBy !== 'unit-head' && PAPER_RULES[kind].signedBy !== 'secretariat';

function editable(paper: Paper): SurroundingField[] {
  const numbers: SurroundingField[] = paper.follows || !PAPER_RULES[paper.kind].numbered ? [] : ['number'];
  const day: SurroundingField[] = numbers.length > 0 ? ['issuedOn'] : [];
  return [
    'addressees',
    'recipients',
    ...numbers,
    'symbol',
    ...day,
    'place',
    'style',
    ...(mayChooseSigner(paper) ? (['signedBy'] as const) : []),
    'signatures',
  ];
}

function useControls({ kind }: Paper) {
  const t = useWords('paper');
  const today = useInstallation().data?.now.slice(0, 10);
  const lines = <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />;
  return {
    addressees: lines,
    recipients: lines,
    signedBy: (
      <Select
        options={(['leader', 'head-of-office'] as const).map((value) => ({ value, label: t(`signedBy.${value}`) }))}
      />
    ),
    symbol: <Input maxLength={300} placeholder={`${PAPER_KINDS[kind].stem}-VP`} />,
    number: <Input maxLength={300} />,
    issuedOn: <DayInput max={today} />,
    place: <Input maxLength={300} />,
    style: <Select options={(['state', 'party'] as const).map((value) => ({ value, label: t(`style.${value}`) }))} />,
  };
}

/** As many signatures as bodies issue it; each with the lines above the post. */
function SignatureLines({ paper: { signatures, issuers } }: { paper: Paper }) {
  const t = useWords('paper');
  return signatures.map((_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paper's signatures are told apart by their place only
    <fieldset key={at} className="command-rows">
      <legend>{t('signatureOf', { body: issuers[at] ?? at + 1 })}</legend>
      <div className="command-row">
        <Form.Item name={['signatures', at, 'authority']} label={t('field.authority')} extra={t('field.authorityHow')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} />
        </Form.Item>
        <Form.Item name={['signatures', at, 'post']} label={t('field.post')} rules={needed(t('need.post'))}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name={['signatures', at, 'name']} label={t('field.name')} extra={t('field.nameHow')}>
          <Input maxLength={300} />
        </Form.Item>
      </div>
    </fieldset>
  ));
}
