import { type FieldFault, InputError } from '#domain/error/input-error';
import type { LocalDate } from '#domain/time/instant';

/** Throws INPUT_INVALID for a paper with only one of number and date, or one dated after the day it is handed in. */
export function checkPaper(
  { paperNumber, paperDate }: { readonly paperNumber?: string; readonly paperDate?: LocalDate },
  today: LocalDate,
): void {
  const faults: FieldFault[] = [];
  if (paperDate !== undefined && paperNumber === undefined) {
    faults.push({
      pointer: '/paperNumber',
      vi: 'Văn bản có ngày thì phải có số, ký hiệu.',
      en: 'A paper with a date also has its number.',
    });
  }
  if (paperNumber !== undefined && paperDate === undefined) {
    faults.push({
      pointer: '/paperDate',
      vi: 'Văn bản có số thì phải có ngày.',
      en: 'A paper with a number also has its date.',
    });
  }
  if (paperDate !== undefined && paperDate > today) {
    faults.push({
      pointer: '/paperDate',
      vi: 'Ngày văn bản không thể sau hôm nay.',
      en: 'The paper cannot be dated after today.',
    });
  }
  if (faults.length > 0) throw new InputError(faults);
}
