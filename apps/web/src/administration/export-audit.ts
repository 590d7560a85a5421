import type { TFunction } from 'i18next';
import { momentCell, type Table } from '../pieces/table-export/table';
import { type AuditFilter, foundEntries } from './administration';
import { actorName, detailText, subjectName } from './audit-words';

/** What a search of the trail found, as a table that leaves the page. */
export async function exportedAudit(t: TFunction, filter: AuditFilter): Promise<Table> {
  const entries = await foundEntries(filter);
  const columns = ['at', 'recordedAt', 'who', 'code', 'action', 'subject', 'detail', 'seal'];
  return {
    name: t('audit.file'),
    head: columns.map((column) => t(`audit.${column}`)),
    rows: entries.map((entry) => [
      momentCell(entry.at),
      momentCell(entry.recordedAt),
      actorName(t, entry),
      entry.person?.code ?? null,
      entry.what,
      subjectName(t, entry),
      detailText(t, entry.detail),
      entry.position,
    ]),
  };
}
