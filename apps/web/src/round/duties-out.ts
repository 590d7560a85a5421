import { dayCell, momentCell, type Table } from '../pieces/table-export/table';
import { type Obligation, owes, type Round } from './round';

/** The round's duties as a file has them: what the page shows as marks stands in columns of its own. */
export const dutiesOut = (t: (key: string) => string, { code }: Round, duties: readonly Obligation[]): Table => ({
  name: code,
  head: ['column.unit', 'code', 'column.status', 'column.late', 'column.due', 'column.original', 'column.received']
    .map((key) => t(key))
    .concat(t('column.reminded')),
  rows: duties.map((each) => [
    each.unit.name,
    each.unit.code,
    t(`status.${each.status}`),
    each.late ? t(owes(each) ? 'overdue' : 'late') : '',
    dayCell(each.due),
    dayCell(each.dueOriginal),
    momentCell(each.report?.receivedAt),
    each.reminded,
  ]),
});
