import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import type { Transaction } from '#persistence/transaction';
import { uuid } from '#persistence/uuid';
import { catalogueOfFile } from '../indicator/catalogue-of-file.js';
import { insertRows } from './import-insert-rows.js';

/** Writes a new programme's contents, their tasks with who leads and who takes part, and their indicators. */
export async function addContents(
  tx: Transaction,
  programmeId: string,
  { contents, period, number, signedOn }: ProgrammeFile['programme'],
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const numbered = contents.map((content) => ({ ...content, id: uuid() }));
  await insertRows(
    tx,
    'content',
    numbered.map(({ id, number, title, assumed }) => ({
      id,
      programme_id: programmeId,
      number: String(number),
      title,
      assumed: assumed ?? false,
    })),
  );
  const tasks = numbered.flatMap((content) =>
    content.tasks.map((task) => ({ ...task, id: uuid(), contentId: content.id })),
  );
  await insertRows(
    tx,
    'task',
    tasks.map(({ id, contentId, number, title, output, cadence, due }) => ({
      id,
      content_id: contentId,
      programme_id: programmeId,
      number,
      title,
      output: output ?? null,
      cadence: cadence ?? null,
      due: due ?? null,
    })),
  );
  const assigned = (taskId: string, unit: string, role: 'lead' | 'coordinating') => ({
    id: uuid(),
    task_id: taskId,
    unit_id: units.get(unit),
    role,
    valid_from: period.from,
  });
  await insertRows(
    tx,
    'assignment',
    tasks.flatMap(({ id, lead, coordinating }) => [
      assigned(id, lead, 'lead'),
      ...coordinating.map((unit) => assigned(id, unit, 'coordinating')),
    ]),
  );
  const catalogue = await catalogueOfFile(
    tx,
    tasks.flatMap(({ indicators }) => indicators),
    { number, signedOn },
  );
  await insertRows(
    tx,
    'indicator',
    tasks.flatMap(({ id, indicators }) =>
      indicators.map(({ code, name, unit, target, direction, catalogue: entry }) => ({
        id: uuid(),
        programme_id: programmeId,
        task_id: id,
        code,
        name,
        measure: unit,
        target: target ?? null,
        direction,
        catalogue_indicator_id: entry === undefined ? null : catalogue.get(entry)!,
      })),
    ),
  );
}
