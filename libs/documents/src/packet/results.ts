import type { PacketContent } from './packet-content.js';

/** What a report on results is written from: a packet as it was frozen, or the facts of a review. */
export type Results = Pick<
  PacketContent,
  | 'programme'
  | 'review'
  | 'rounds'
  | 'roundsNotOpened'
  | 'figures'
  | 'directions'
  | 'tasks'
  | 'consolidation'
  | 'partTexts'
  | 'ratings'
  | 'models'
  | 'commendations'
  | 'years'
> & { readonly units: readonly { readonly unit: string; readonly name: string }[] };

/** The names of all units and offices that the facts speak of, by code. */
export function unitNames({ units, programme, directions, tasks }: Results): ReadonlyMap<string, string> {
  const named = [
    ...tasks.overdue.flatMap(({ lead }) => lead ?? []),
    ...directions.map(({ to }) => to),
    ...programme.parties.flatMap(({ unit, secretariat }) => [unit, secretariat]),
    ...units.map(({ unit, name }) => ({ code: unit, name })),
  ];
  return new Map(named.map(({ code, name }) => [code, name]));
}
