import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CommandForm } from './command-form';

/** A command that needs nothing but its reason. */
export function ReasonCommand<Answer>({
  act,
  what,
  danger,
  send,
  onSent,
}: {
  act: string;
  what?: string;
  danger?: boolean;
  send: (reason: string) => Promise<Answer>;
  onSent: (answer: Answer) => void;
}) {
  const { t } = useTranslation();
  return (
    <CommandForm<{ reason: string }, Answer>
      act={act}
      what={what}
      danger={danger}
      fields={[
        {
          name: 'reason',
          label: t('command.reason'),
          required: t('command.needReason'),
          control: <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} />,
        },
      ]}
      send={({ reason }) => send(reason)}
      onSent={onSent}
    />
  );
}
