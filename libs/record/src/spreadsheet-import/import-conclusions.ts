import { createHash } from 'node:crypto';
import { DomainError } from '#domain/error/domain-error';
import { fold } from '#domain/spreadsheet-import/fold';
import {
  type ConclusionRow,
  type ConclusionWrite,
  matchConclusions,
  type RecordedConclusion,
} from '#domain/spreadsheet-import/match-conclusions';
import type { Transaction } from '#persistence/transaction';
import { enterDirection, type GivingParty, partiesOfCaller } from '../direction/give-direction.js';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import type { Access } from '../person/access.js';
import type { ImportScope, ImportTarget } from './import-target.js';

const RECORDED_SQL = `
  select 'D-' || d.ordinal as code, earlier.paper, d.text, d.due_original as due, d.given_on as "givenOn", coalesce(name.code, '') as unit
  from earlier_conclusion earlier join direction d on d.id = earlier.direction_id
  join direction_step step on step.direction_id = d.id and step.ordinal = 1
  left join lateral (select code from unit_version v where v.unit_id = step.unit_id order by v.valid_from desc limit 1) as name on true
  where earlier.programme_id = $1`;

/** Open conclusions of earlier years, each a direction or a request from now on, with the paper that it comes from. */
export const conclusionsTarget: ImportTarget<ConclusionWrite> = {
  async match(tx, scope, rows) {
    const { programmeId, asOf } = scope;
    const recorded = await tx.query<RecordedConclusion>(RECORDED_SQL, [programmeId]);
    const codes = [...new Set(rows.flatMap(({ values }) => (typeof values.unit === 'string' ? [values.unit] : [])))];
    const units = await unitsOfProgramme(tx, programmeId!, codes);
    const parties = await partiesOfCaller(tx, requireAccess(scope), programmeId!);
    const context = {
      recorded,
      units: new Set(units.map(({ code }) => code)),
      parties: parties.map(({ code }) => code),
      asOf,
    };
    return { rows: matchConclusions(rows as readonly ConclusionRow[], context) };
  },

  async write(tx, scope, writes) {
    const access = requireAccess(scope);
    const programmeId = scope.programmeId!;
    const parties = new Map((await partiesOfCaller(tx, access, programmeId)).map((party) => [party.code, party]));
    for (const write of writes) await enter(tx, scope, access, parties.get(write.party)!, write);
  },
};

async function enter(
  tx: Transaction,
  { programmeId, importId }: ImportScope,
  access: Access,
  party: GivingParty,
  { text, unit, due, givenOn, givenBy, source, paper }: ConclusionWrite,
): Promise<void> {
  const directionId = await enterDirection(tx, access, programmeId!, party, {
    text,
    to: unit,
    givenOn,
    givenBy,
    source,
    ...(due !== null && { due }),
  });
  await tx.query(
    `insert into earlier_conclusion (direction_id, programme_id, paper, text_key, import_id) values ($1, $2, $3, $4, $5)`,
    [directionId, programmeId, paper, createHash('sha256').update(fold(text)).digest('hex'), importId],
  );
}

/** Directions are given on somebody's behalf: nobody's cannot be. */
function requireAccess({ access }: ImportScope): Access {
  if (!access) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
  return access;
}
