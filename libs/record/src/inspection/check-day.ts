import { InputError } from '#domain/error/input-error';
import type { LocalDate } from '#domain/time/instant';

/** Throws INPUT_INVALID at the pointer for a day that is still to come. */
export function requireNotAfter(day: LocalDate, today: LocalDate, pointer: string): void {
  if (day <= today) return;
  throw InputError.at(pointer, 'Ngày này không thể sau hôm nay.', 'This day cannot be after today.');
}

/** Throws INPUT_INVALID at the pointer for a date that is gone. */
export function requireNotGone(day: LocalDate, today: LocalDate, pointer: string): void {
  if (day >= today) return;
  throw InputError.at(pointer, `Hạn không thể trước ngày ${today}.`, `The date cannot be before ${today}.`);
}
