import { useWords } from '../language/use-words';
import { useMe } from '../session/session';
import { EarlierImports } from './earlier-imports';
import { kindsOf } from './import';
import { NewImport } from './new-import';
import './import.css';

/** Sheets into the record: a new one, and those that were brought in or are still on their way. */
export default function ImportsPage() {
  const t = useWords('import');
  const kinds = kindsOf(useMe());
  return (
    <div className="imports">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p>{t('what')}</p>
      </div>
      {kinds.length === 0 ? (
        <div className="empty">
          <b>{t('notYours.title')}</b>
          {t('notYours.what')}
        </div>
      ) : (
        <>
          <NewImport kinds={kinds} />
          <EarlierImports />
        </>
      )}
    </div>
  );
}
