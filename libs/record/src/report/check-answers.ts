import { type FieldFault, InputError, pointerSegment } from '#domain/error/input-error';
import { type Answers, answerFaults } from '#domain/report/form';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Duty } from './duty.js';

/** Throws INPUT_INVALID with every faulty answer; a draft need not be complete, a report must. */
export function checkAnswers(duty: Duty, answers: Answers, complete: boolean): void {
  const faults = answerFaults(duty.fields, answers, complete).map(
    ({ field, vi, en }): FieldFault => ({ pointer: `/answers/${pointerSegment(field)}`, vi, en }),
  );
  if (faults.length > 0) throw new InputError(faults);
}

interface SignedPaper {
  readonly paperNumber?: string;
  readonly paperDate?: LocalDate;
}

/** A signed report has its number and date, not after the day it is sent; a round of figures only has neither. */
export function checkSignedPaper(duty: Duty, { paperNumber, paperDate }: SignedPaper, sentOn: LocalDate): void {
  const faults: FieldFault[] = [];
  if (duty.mode === 'figures-only') {
    const notAsked = {
      vi: 'Đợt này chỉ lấy số liệu, không lấy số và ngày văn bản.',
      en: 'This round takes figures only.',
    };
    if (paperNumber !== undefined) faults.push({ pointer: '/paperNumber', ...notAsked });
    if (paperDate !== undefined) faults.push({ pointer: '/paperDate', ...notAsked });
  } else {
    if (paperNumber === undefined) {
      faults.push({
        pointer: '/paperNumber',
        vi: 'Hãy nhập số, ký hiệu của văn bản đã ký.',
        en: 'Enter the number of the signed paper.',
      });
    }
    if (paperDate === undefined) {
      faults.push({
        pointer: '/paperDate',
        vi: 'Hãy nhập ngày của văn bản đã ký.',
        en: 'Enter the date of the signed paper.',
      });
    }
  }
  if (paperDate !== undefined && paperDate > sentOn) {
    faults.push({
      pointer: '/paperDate',
      vi: 'Ngày văn bản không thể sau ngày gửi.',
      en: 'The paper cannot be dated after the day it is sent.',
    });
  }
  if (faults.length > 0) throw new InputError(faults);
}

/** Throws INPUT_INVALID unless every file was uploaded for one of those units. */
export async function checkAttachments(
  tx: Transaction,
  ids: readonly string[],
  units: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const known = await tx.query<{ id: string }>(
    `select id from attachment where id = any($1::uuid[]) and unit_id = any($2::uuid[])`,
    [ids, units],
  );
  const faults = ids.flatMap((id, index): FieldFault[] =>
    known.some((row) => row.id === id)
      ? []
      : [
          {
            pointer: `/attachmentIds/${index}`,
            vi: 'Không có tệp này trong đơn vị.',
            en: 'The unit has no such file.',
          },
        ],
  );
  if (faults.length > 0) throw new InputError(faults);
}
