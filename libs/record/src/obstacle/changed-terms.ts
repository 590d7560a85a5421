import type { TaskChangeInput } from '#contracts/http/obstacle';
import { type FieldFault, InputError } from '#domain/error/input-error';
import type { AssignmentRole } from '#domain/task/task';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import { unitsOfProgramme } from '../direction/programme-unit.queries.js';
import type { StoppedTask, TaskTerms } from './stopped-task.js';

/** A change that is in order: what the task says from then on, and only what is another than before. */
export interface ChangedTerms {
  readonly terms: TaskTerms;
  readonly before: Partial<TaskTerms>;
  readonly after: Partial<TaskTerms>;
  /** All units from then on; `null` when they stay. `added`: new to the task, or to its role in it. */
  readonly units:
    | readonly {
        readonly unitId: string;
        readonly code: string;
        readonly role: AssignmentRole;
        readonly added: boolean;
      }[]
    | null;
}

/** Throws INPUT_INVALID for a change that changes nothing, a date that is gone, a unit the programme does not have. */
export async function changedTerms(
  tx: Transaction,
  programmeId: string,
  task: StoppedTask,
  change: TaskChangeInput,
  today: LocalDate,
): Promise<ChangedTerms> {
  const faults = dateFaults(task, change, today);
  const terms = termsAfter(task.terms, change);
  const differing = (Object.keys(terms) as (keyof TaskTerms)[]).filter(
    (key) => JSON.stringify(terms[key]) !== JSON.stringify(task.terms[key]),
  );
  if (differing.length === 0) {
    faults.push({ pointer: '/change', vi: 'Không có gì thay đổi.', en: 'This changes nothing.' });
  }
  const moved = differing.includes('lead') || differing.includes('coordinating');
  const units = moved ? await findUnits(tx, programmeId, task, terms, faults) : null;
  if (faults.length > 0) throw new InputError(faults);
  const only = (from: TaskTerms): Partial<TaskTerms> => Object.fromEntries(differing.map((key) => [key, from[key]]));
  return { terms, before: only(task.terms), after: only(terms), units };
}

function termsAfter(before: TaskTerms, { title, output, due, lead, coordinating }: TaskChangeInput): TaskTerms {
  const leading = lead ?? before.lead;
  return {
    title: title ?? before.title,
    output: output ?? before.output,
    due: due ?? before.due,
    lead: leading,
    coordinating: [...(coordinating ?? before.coordinating.filter((code) => code !== leading))].sort(),
  };
}

function dateFaults(task: StoppedTask, { due, effectiveOn }: TaskChangeInput, today: LocalDate): FieldFault[] {
  const faults: FieldFault[] = [];
  if (due !== undefined && due < today) {
    faults.push({
      pointer: '/change/due',
      vi: `Hạn mới không thể trước ngày ${today}.`,
      en: `The new due date cannot be before ${today}.`,
    });
  }
  if (effectiveOn !== undefined && (effectiveOn > today || effectiveOn < task.issuedOn)) {
    faults.push({
      pointer: '/change/effectiveOn',
      vi: `Ngày có hiệu lực phải từ ngày giao nhiệm vụ (${task.issuedOn}) đến hôm nay (${today}).`,
      en: `It counts from a day between that of the task (${task.issuedOn}) and today (${today}).`,
    });
  }
  return faults;
}

async function findUnits(
  tx: Transaction,
  programmeId: string,
  task: StoppedTask,
  { lead, coordinating }: TaskTerms,
  faults: FieldFault[],
): Promise<NonNullable<ChangedTerms['units']>> {
  const known = await unitsOfProgramme(tx, programmeId, [...(lead === null ? [] : [lead]), ...coordinating]);
  if (task.ofRecommendation && lead !== task.terms.lead) {
    faults.push({
      pointer: '/change/lead',
      vi: 'Kiến nghị giao cho đơn vị khác thì phải rút và kiến nghị lại.',
      en: 'A recommendation to another unit is another recommendation: withdraw this one.',
    });
  }
  const found = (code: string, role: AssignmentRole, pointer: string) => {
    const unit = known.find((each) => each.code === code);
    const twice = (role === 'coordinating' && code === lead) || coordinating.filter((each) => each === code).length > 1;
    const each = task.units.some((part) => part.code === code && part.role === 'each');
    if (!unit) faults.push({ pointer, vi: 'Chương trình không có đơn vị này.', en: 'The programme has no such unit.' });
    else if (twice) faults.push({ pointer, vi: 'Mỗi đơn vị chỉ ghi một lần.', en: 'Each unit is named once.' });
    else if (each) {
      faults.push({
        pointer,
        vi: 'Đơn vị này đã có phần việc riêng trong nhiệm vụ.',
        en: 'This unit has a share of its own in the task.',
      });
    }
    const added = !task.units.some((part) => part.code === code && part.role === role);
    return { unitId: unit?.unitId ?? '', code, role, added };
  };
  return [
    ...(lead === null ? [] : [found(lead, 'lead' as const, '/change/lead')]),
    ...coordinating.map((code) => found(code, 'coordinating', '/change/coordinating')),
  ];
}
