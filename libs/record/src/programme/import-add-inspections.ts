import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { insertRows } from './import-insert-rows.js';

/** Writes a new programme's planned inspections, each into the plan of the year of its first day. */
export async function addInspections(
  tx: Transaction,
  programmeId: string,
  { inspections = [] }: ProgrammeFile['programme'],
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const numbered = inspections.map((inspection, index) => ({ ...inspection, id: uuid(), ordinal: index + 1 }));
  await insertRows(
    tx,
    'inspection',
    numbered.map(({ id, ordinal, kind, subject, from, until }) => ({
      id,
      programme_id: programmeId,
      ordinal,
      kind,
      subject,
      year: Number(from.slice(0, 4)),
      scheduled: true,
      starts_on: from,
      ends_on: until,
      stage: 'planned',
      version: 1,
    })),
  );
  await insertRows(
    tx,
    'inspection_unit',
    numbered.flatMap(({ id, units: inspected }) =>
      inspected.map((unit) => ({ inspection_id: id, unit_id: units.get(unit) })),
    ),
  );
}
