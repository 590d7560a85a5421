import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';

/** Why a command was refused, beside the button that sent it. Nothing while there is no error. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = error instanceof ProblemError ? error : undefined;
  const what = problem?.isOffline ? t('trouble.offline') : (problem?.message ?? t('trouble.unexpected'));
  const fields = problem?.problem.errors ?? [];
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={what}
      description={fields.length > 0 ? fields.map(({ message }) => message).join(' ') : undefined}
    />
  );
}
