import { Checkbox } from 'antd';
import { api } from '../../api/client';
import { useWords } from '../../language/use-words';
import { type CommandField, CommandForm } from '../../pieces/command-form';
import { useMe } from '../../session/session';
import type { PaperFormProps } from './form-props';
import { useNumberFields } from './sign-form';
import { usePaperCommand } from './use-command';

interface Entered {
  readonly attachment: readonly string[];
  readonly units?: string[];
  readonly number?: string;
  readonly issuedOn?: string;
}

/** Takes in the PDF that came back signed, or the scan of the page signed by hand. */
export function TakeIn({ paper, onSent }: PaperFormProps) {
  const t = useWords('paper');
  const command = usePaperCommand(paper);
  const numbers = useNumberFields(paper);
  const { roles } = useMe();
  const own = (roles.find(({ role }) => role === 'secretariat') ?? roles[0])?.unit;
  const awaited = paper.signers.filter(({ office, awaited: now }) => office === 'signer' && now);
  const signs = paper.stage !== 'signed';
  const fields: CommandField[] = [];
  if (own) {
    fields.push({
      name: 'attachment',
      label: t('takeIn.file'),
      required: t('need.file'),
      files: { place: `files/signed-paper/${paper.id}`, unit: own.id, most: 1 },
    });
  }
  if (awaited.length > 1) {
    fields.push({
      name: 'units',
      label: t('takeIn.units'),
      extra: t('takeIn.unitsHow'),
      control: <Checkbox.Group options={awaited.map(({ unit }) => ({ value: unit.code, label: unit.name }))} />,
    });
  }
  return (
    <CommandForm<Entered, unknown>
      act={t('takeIn.do')}
      what={t(signs ? 'takeIn.what' : 'takeIn.beside')}
      fields={signs ? [...fields, ...numbers] : fields}
      send={({ attachment, units, ...entered }) =>
        command((params) =>
          api.PUT('/api/v1/papers/{id}/signed-file', {
            params,
            body: { attachment: attachment[0]!, ...(units?.length && { units }), ...entered },
          }),
        )
      }
      onSent={onSent}
    />
  );
}
