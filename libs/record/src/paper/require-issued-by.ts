import { InputError } from '#domain/error/input-error';
import type { LocalDate } from '#domain/time/instant';

/** Throws INPUT_INVALID at `/issuedOn` for a paper that would be dated after today. */
export function requireIssuedBy(today: LocalDate, issuedOn: LocalDate | null | undefined): void {
  if (!issuedOn || issuedOn <= today) return;
  throw InputError.at('/issuedOn', 'Ngày ban hành không thể sau hôm nay.', 'The date cannot lie after today.');
}
