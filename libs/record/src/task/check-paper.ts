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

/** Throws INPUT_INVALID for what is said to be done without any proof: neither a numbered paper nor a file. */
export function requireProof({
  paperNumber,
  attachmentIds,
}: {
  readonly paperNumber?: string;
  readonly attachmentIds: readonly string[];
}): void {
  if (paperNumber !== undefined || attachmentIds.length > 0) return;
  throw InputError.at(
    '/paperNumber',
    'Hãy kèm minh chứng: số và ngày văn bản, hoặc ít nhất một tệp.',
    'Give a proof: the number and date of a paper, or at least one file.',
  );
}
