import type { ProgrammeFile } from './programme-file.js';
import { each, type PartialFile, type Partially } from './reading/partial-file.js';

type Direction = ProgrammeFile['programme']['reviews'][number]['directions'][number];

/** The code of the party whose leader gives a direction: the one it names, else the one whose signer gives it, else the first. */
export function givingParty({ programme }: PartialFile, direction: Partially<Direction>): string | undefined {
  const parties = [...each(programme?.parties)].map(([party]) => party);
  return direction.party ?? (parties.find(({ signer }) => signer === direction.by) ?? parties[0])?.unit;
}

/**
 * The code of the party on whose side a unit stands: the party itself, its secretariat, or the one above it; a unit below
 * no party stands on the first one's side.
 */
export function sideOf({ organisation, programme }: PartialFile, unit: string | undefined): string | undefined {
  const parties = [...each(programme?.parties)].map(([party]) => party);
  const units = new Map([...each(organisation?.units)].map(([each]) => [each.code, each]));
  const seen = new Set<string>();
  for (let code = unit; code !== undefined && !seen.has(code); code = units.get(code)?.parent ?? undefined) {
    const party = parties.find((each) => each.unit === code || each.secretariat === code);
    if (party) return party.unit;
    seen.add(code);
  }
  return undefined;
}
