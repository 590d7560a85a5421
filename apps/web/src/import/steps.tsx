import { useWords } from '../language/use-words';
import type { SheetImport } from './import';

const STEPS = ['file', 'columns', 'check', 'apply'] as const;
const AT: Readonly<Record<SheetImport['state'], number>> = { uploaded: 1, checked: 3, applied: 4 };

/** How far the sheet is on its way into the record. */
export function Steps({ state }: { state: SheetImport['state'] }) {
  const t = useWords('import');
  return (
    <ol className="import-steps" aria-label={t('steps')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={index === AT[state] ? 'step' : undefined}
          data-done={index < AT[state] || undefined}
        >
          <span aria-hidden="true">{index < AT[state] ? '✓' : index + 1}</span> {t(`step.${step}`)}
          {index < AT[state] && <span className="sr-only">{t('step.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
