import { Input } from 'antd';
import { PAPER_KINDS } from '#domain/paper/paper-kind';
import { api } from '../../api/client';
import { useInstallation } from '../../frame/rehearsal-banner';
import { useWords } from '../../language/use-words';
import { CommandForm } from '../../pieces/command-form';
import { DayInput } from '../../pieces/day-input';
import { changesTo, type Surroundings, surroundingsOf } from '../entered';
import type { PaperFormProps } from './form-props';
import { numbersToEnter } from './offered';
import { usePaperCommand } from './use-command';

/** Number, symbol, date and place from the clerk's own register; once signed only what is missing of them. */
export function NumberForm({ paper, onSent }: PaperFormProps) {
  const t = useWords('paper');
  const command = usePaperCommand(paper);
  const today = useInstallation().data?.now.slice(0, 10);
  const fields = numbersToEnter(paper);
  const joint = paper.style === 'party' ? '-' : '/';
  const controls = {
    number: <Input maxLength={300} placeholder="15" />,
    symbol: <Input maxLength={300} placeholder={`${PAPER_KINDS[paper.kind].stem}-VP`} />,
    issuedOn: <DayInput max={today} />,
    place: <Input maxLength={300} placeholder="Hà Nội" />,
  };
  return (
    <CommandForm<Surroundings, unknown>
      act={t('number.do')}
      what={t(paper.stage === 'signed' ? 'number.signed' : 'number.what', { joint })}
      initial={surroundingsOf(paper)}
      fields={fields.map((name) => ({ name, label: t(`field.${name}`), control: controls[name] }))}
      send={(entered) =>
        command((params) => api.PATCH('/api/v1/papers/{id}', { params, body: changesTo(paper, entered, fields) }))
      }
      onSent={onSent}
    />
  );
}
