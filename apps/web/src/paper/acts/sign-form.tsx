import { Input } from 'antd';
import { PAPER_RULES } from '#domain/paper/paper-rule';
import { api } from '../../api/client';
import { useInstallation } from '../../frame/rehearsal-banner';
import { useWords } from '../../language/use-words';
import { type CommandField, CommandForm } from '../../pieces/command-form';
import { DayInput } from '../../pieces/day-input';
import type { PaperFormProps } from './form-props';
import { usePaperCommand } from './use-command';

interface Entered {
  readonly number?: string;
  readonly issuedOn?: string;
  readonly note?: string;
}

/** Signs here; number and date may be given with the signature where they are not there yet. */
export function SignForm({ paper, onSent }: PaperFormProps) {
  const t = useWords('paper');
  const command = usePaperCommand(paper);
  const numbers = useNumberFields(paper);
  return (
    <CommandForm<Entered, unknown>
      act={t('sign.do')}
      what={t('sign.what')}
      fields={[
        ...numbers,
        {
          name: 'note',
          label: t('field.note'),
          control: <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={500} />,
        },
      ]}
      send={(body) => command((params) => api.POST('/api/v1/papers/{id}/signature', { params, body }))}
      onSent={onSent}
    />
  );
}

/** Number and date as they are given at signing, where the paper bears them and has none yet. */
export function useNumberFields({ kind, number, issuedOn }: PaperFormProps['paper']): CommandField[] {
  const t = useWords('paper');
  const today = useInstallation().data?.now.slice(0, 10);
  if (!PAPER_RULES[kind].numbered) return [];
  const fields: CommandField[] = [];
  if (number === null) {
    fields.push({
      name: 'number',
      label: t('field.number'),
      extra: t('sign.numberLater'),
      control: <Input maxLength={300} />,
    });
  }
  if (issuedOn === null) {
    fields.push({ name: 'issuedOn', label: t('field.issuedOn'), control: <DayInput max={today} /> });
  }
  return fields;
}
