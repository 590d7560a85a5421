import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../refusal';
import { csv } from './csv';
import { saveFile } from './save-file';
import { fileName, type Table } from './table';
import './table-export.css';

type Ending = 'xlsx' | 'csv';

/** Takes a table out as a file. `table` is asked only then: it may read what is not on the page yet. */
export function TableExport({ table, disabled }: { table: () => Table | Promise<Table>; disabled?: boolean }) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: async (ending: Ending) => {
      const found = await table();
      saveFile(fileName(found.name, ending), await contentOf(found, ending));
    },
  });
  const button = (ending: Ending) => (
    <button
      type="button"
      className="plain-button"
      disabled={disabled || save.isPending}
      aria-label={t(`export.${ending}.what`)}
      title={t(`export.${ending}.what`)}
      onClick={() => save.mutate(ending)}
    >
      {t(`export.${ending}`)}
    </button>
  );
  return (
    <fieldset className="table-export no-print" aria-busy={save.isPending}>
      <legend className="sr-only">{t('export')}</legend>
      <span className="soft" aria-hidden="true">
        {t('export.short')}
      </span>
      {button('xlsx')}
      {button('csv')}
      <Refusal error={save.error} />
    </fieldset>
  );
}

async function contentOf(table: Table, ending: Ending): Promise<Blob> {
  if (ending === 'csv') return new Blob([csv(table)], { type: 'text/csv;charset=utf-8' });
  const { xlsx } = await import('./xlsx');
  return xlsx(table);
}
