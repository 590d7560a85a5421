import type { FormFacts } from '#documents/form-workbook/form-facts';
import type { Answers } from '#domain/form/answers';
import type { FormRule } from '#domain/form/rule';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';
import { hasRole, MINE, ofSecretariat, scopeOf } from '../person/scope.js';
import { dutyContext } from '../report/duty-context.js';
import { joinUnitName } from '../unit-name.js';

/** A duty as its form is written and read, and what the caller is towards it. */
export interface FormDuty extends FormFacts {
  readonly ownUnit: boolean;
  readonly secretariat: boolean;
  /** Files beside the draft; empty for everybody outside the unit. */
  readonly attachmentIds: readonly string[];
}

interface DutyRow extends Omit<FormDuty, 'previous' | 'targets'> {
  readonly programmeId: string;
  readonly unitId: string;
  readonly periodRuleId: string;
  readonly rules: readonly FormRule[];
}

/** SQL: the day on which the first packet freezes once the round `r` of the programme `p` has locked. */
export const FREEZES_ON = `(select (min(packet.freezes_at) at time zone interval '7 hours')::date from packet
      where packet.programme_id = p.id and (packet.freezes_at at time zone interval '7 hours')::date > r.lock)`;

// A draft is its unit's own: the secretariat gets the empty form.
const DUTY_SQL = `
  with ${MINE}, duty as (
    select o.*, r.programme_id, ${hasRole('o.unit_id', 'officer', 'head')} as own_unit, ${ofSecretariat('r.programme_id')} as secretariat
    from obligation o join round r on r.id = o.round_id
    where o.id = $3)
  select p.id as "programmeId", p.number as programme, p.title as "programmeTitle", r.code as round, r.name as "roundName",
    duty.unit_id as "unitId", coalesce(named.code, duty.unit_id::text) as unit, coalesce(named.name, '') as "unitName",
    form.code as form, version.version as "formVersion", version.fields, version.rules,
    r.period_rule_id as "periodRuleId", r.period_from as "periodFrom", r.cut_off as "cutOff", duty.due, duty.lock,
    ${FREEZES_ON} as "freezesOn",
    duty.own_unit as "ownUnit", duty.secretariat,
    coalesce(draft.answers, '{}') as answers, coalesce(draft.attachment_ids, '{}') as "attachmentIds"
  from duty
  join round r on r.id = duty.round_id
  join programme p on p.id = r.programme_id
  join form_version version on version.id = r.form_version_id
  join form on form.id = version.form_id
  left join report draft on draft.obligation_id = duty.id and duty.own_unit
  ${joinUnitName('duty.unit_id', 'named')}
  where duty.own_unit or duty.secretariat`;

/** The duty for its unit's own people and for the secretariats; undefined for everybody else. */
export async function loadFormDuty(
  tx: Transaction,
  access: Access,
  obligationId: string,
): Promise<FormDuty | undefined> {
  const row = await tx.one<DutyRow>(DUTY_SQL, [...scopeOf(tx, access), obligationId]);
  if (!row) return undefined;
  const { programmeId, unitId, periodRuleId, rules, ...duty } = row;
  const { fields, round, cutOff } = row;
  const context = await dutyContext(tx, {
    programmeId,
    unitId,
    periodRuleId,
    rules,
    fields,
    round,
    cutOff,
    accepted: null,
  });
  const { previous } = context;
  return {
    ...duty,
    previous: previous && { roundName: previous.roundName, answers: previous.answers as Answers },
    targets: context.indicators.map(({ figure, name, target }) => ({ figure, name, target })),
  };
}
