import { Button } from 'antd';
import { UploadSheet } from '../import/upload-sheet';
import { useWords } from '../language/use-words';
import type { LaterStepProps } from './set-up';
import '../import/import.css';

/** The units of the office come from a sheet, by the same import as later on. */
export function UnitsStep({ onDone }: LaterStepProps) {
  const t = useWords('setup');
  return (
    <>
      <p>{t('units.what')}</p>
      <ol className="set-up-how">
        <li>
          <a href="/api/v1/imports/templates/units.xlsx" download>
            {t('units.template')}
          </a>
        </li>
        <li>{t('units.fill')}</li>
        <li>{t('units.upload')}</li>
      </ol>
      <UploadSheet kind="units" target={{}} />
      <p className="set-up-aside">{t('units.people')}</p>
      <div className="set-up-buttons">
        <Button size="large" onClick={() => onDone('done')}>
          {t('units.done')}
        </Button>
      </div>
    </>
  );
}
