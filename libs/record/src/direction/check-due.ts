import { InputError } from '#domain/error/input-error';
import type { LocalDate } from '#domain/time/instant';

/** Throws INPUT_INVALID at `/due` for a date before that day. */
export function requireDueAfter(due: LocalDate, day: LocalDate): void {
  if (due >= day) return;
  throw InputError.at('/due', `Hạn không thể trước ngày ${day}.`, `The due date cannot be before ${day}.`);
}
