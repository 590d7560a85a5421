import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';

/** What went wrong, in the words of the API, and what one can do about it. */
export function Trouble({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useTranslation();
  const problem = error instanceof ProblemError ? error : undefined;
  const what = problem?.isOffline ? t('trouble.offline') : (problem?.message ?? t('trouble.unexpected'));
  return (
    <div className="empty" role="alert">
      <b>{problem?.problem.title ?? t('trouble.title')}</b>
      <p>{what}</p>
      {again && (
        <p>
          <button type="button" className="plain-button" onClick={again}>
            {t('trouble.again')}
          </button>
        </p>
      )}
    </div>
  );
}
