import type { InspectionTeamInput } from '#contracts/http/inspection';
import { type FieldFault, InputError } from '#domain/error/input-error';
import { localDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { tellMembers } from './announce-inspection.js';
import { requireNotAfter } from './check-day.js';
import type { LockedInspection } from './lock-inspection.js';
import { addPapers, checkOwnFiles, takeInspectionStep } from './take-inspection-step.js';

interface FoundMember {
  readonly role: string;
  readonly unitId: string;
  readonly personId: string | null;
  readonly office: string | null;
}

const UNITS_SQL = `
  select v.code, v.unit_id as "unitId" from unit_version v
  where v.code = any($1::text[]) and v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)`;

const OFFICES_SQL = `
  select distinct person.code, person.id as "personId", m.unit_id as "unitId" from person join membership m on m.person_id = person.id
  where person.code = any($1::text[]) and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)`;

/**
 * Sets the whole team of a locked inspection by a decision. Its members with an account have access to this inspection
 * and its papers from now on, and those who leave it have none any more. Throws INPUT_INVALID unless just one heads it.
 */
export async function decideTeam(
  tx: Transaction,
  access: Access,
  inspection: LockedInspection,
  stage: LockedInspection['stage'],
  input: InspectionTeamInput,
): Promise<void> {
  requireNotAfter(input.decisionDate, localDate(inspection.now), '/decisionDate');
  const members = await findMembers(tx, input.members);
  await checkOwnFiles(tx, access, input.attachmentIds);
  await tx.query(`delete from inspection_member where inspection_id = $1`, [inspection.id]);
  await tx.query(
    `insert into inspection_member (inspection_id, ordinal, role, unit_id, person_id, office)
     select $1::uuid, each.ordinal, each.role, each.unit_id, each.person_id, each.office
     from unnest($2::text[], $3::uuid[], $4::uuid[], $5::text[]) with ordinality as each(role, unit_id, person_id, office, ordinal)`,
    [
      inspection.id,
      members.map(({ role }) => role),
      members.map(({ unitId }) => unitId),
      members.map(({ personId }) => personId),
      members.map(({ office }) => office),
    ],
  );
  await tx.query(`update inspection set decision_number = $2, decision_date = $3 where id = $1`, [
    inspection.id,
    input.decisionNumber,
    input.decisionDate,
  ]);
  await addPapers(tx, inspection.id, 'decision', input.attachmentIds);
  const withAccess = members.flatMap(({ personId, unitId }) => (personId === null ? [] : [{ personId, unitId }]));
  const ordinal = await takeInspectionStep(tx, access, inspection, {
    step: 'decide',
    stage,
    note: `${input.decisionNumber}, ${input.decisionDate}`,
    detail: { persons: withAccess.map(({ personId }) => personId) },
  });
  const before = new Set(inspection.members.map(({ personId }) => personId));
  const joined = withAccess.filter(({ personId }) => !before.has(personId));
  await tellMembers(tx, inspection, 'inspection-team', `s${ordinal}`, joined);
}

async function findMembers(tx: Transaction, members: InspectionTeamInput['members']): Promise<FoundMember[]> {
  const day = businessDay(tx);
  const units = await tx.query<{ code: string; unitId: string }>(UNITS_SQL, [members.map(({ unit }) => unit), day]);
  const offices = await tx.query<{ code: string; personId: string; unitId: string }>(OFFICES_SQL, [
    members.flatMap(({ person }) => person ?? []),
    day,
  ]);
  const faults: FieldFault[] = [];
  if (members.filter(({ role }) => role === 'head').length !== 1) {
    faults.push({ pointer: '/members', vi: 'Đoàn phải có đúng một trưởng đoàn.', en: 'Just one heads the team.' });
  }
  const found = members.map(({ role, unit, person, office }, index): FoundMember => {
    const unitId = units.find(({ code }) => code === unit)?.unitId ?? '';
    const holder = offices.find((each) => each.code === person && each.unitId === unitId);
    const fault = (field: string, vi: string, en: string) =>
      faults.push({ pointer: `/members/${index}${field}`, vi, en });
    if (unitId === '') fault('/unit', 'Không có đơn vị này.', 'There is no such unit today.');
    else if ((person === undefined) === (office === undefined)) {
      fault('', 'Ghi mã người dùng, hoặc chức danh của người không có tài khoản.', 'Give either `person` or `office`.');
    } else if (person !== undefined && !holder) {
      fault('/person', 'Đơn vị không có người này.', 'The unit has no such office today.');
    } else if (person !== undefined && members.findIndex((each) => each.person === person) !== index) {
      fault('/person', 'Mỗi người chỉ ghi một lần.', 'Each is named once.');
    }
    return { role, unitId, personId: holder?.personId ?? null, office: office ?? null };
  });
  if (faults.length > 0) throw new InputError(faults);
  return found;
}
