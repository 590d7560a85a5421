import { type FieldFault, InputError, pointerSegment } from '#domain/error/input-error';
import { answerFaults } from '#domain/form/answer-faults';
import { type Answers, evidenceIn } from '#domain/form/answers';
import type { LocalDate } from '#domain/time/instant';
import type { Transaction } from '#persistence/transaction';
import type { Duty } from './duty.js';

/** Throws INPUT_INVALID with every faulty answer, to the cell of a table; a draft need not be complete, a report must. */
export function checkAnswers(duty: Pick<Duty, 'fields'>, answers: Answers, complete: boolean): void {
  const faults = answerFaults(duty.fields, answers, complete).map(
    ({ field, row, column, vi, en }): FieldFault => ({ pointer: pointerTo(field, row, column), vi, en }),
  );
  if (faults.length > 0) throw new InputError(faults);
}

const pointerTo = (field: string, ...within: readonly (string | number | undefined)[]) =>
  ['/answers', field, ...within]
    .filter((part) => part !== undefined)
    .map((part, index) => (index === 0 ? part : pointerSegment(String(part))))
    .join('/');

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

/** Throws INPUT_INVALID unless every file was uploaded for one of those units, and none is known to hold malware. */
export async function checkAttachments(
  tx: Transaction,
  ids: readonly string[],
  units: readonly string[],
): Promise<void> {
  await checkFiles(
    tx,
    ids.map((id, index) => ({ id, pointer: `/attachmentIds/${index}` })),
    units,
  );
}

/** The same for a report: the files beside it, and those that prove a field of it. */
export async function checkReportFiles(
  tx: Transaction,
  duty: Pick<Duty, 'fields'>,
  { answers, attachmentIds }: { readonly answers: Answers; readonly attachmentIds: readonly string[] },
  units: readonly string[],
): Promise<void> {
  await checkFiles(
    tx,
    [
      ...attachmentIds.map((id, index) => ({ id, pointer: `/attachmentIds/${index}` })),
      ...evidenceIn(duty.fields, answers).map(({ id, field, place }) => ({ id, pointer: pointerTo(field, place) })),
    ],
    units,
  );
}

// An answer may hold any text.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface NamedFile {
  readonly id: string;
  readonly pointer: string;
}

async function checkFiles(tx: Transaction, files: readonly NamedFile[], units: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  const known = await tx.query<{ id: string; infected: boolean }>(
    `select id, state = 'infected' as infected from attachment where id = any($1::uuid[]) and unit_id = any($2::uuid[])`,
    [files.map(({ id }) => id).filter((id) => UUID.test(id)), units],
  );
  const faults = files
    .filter(({ id }) => !known.some((row) => row.id === id))
    .map(({ pointer }) => ({ pointer, vi: 'Không có tệp này trong đơn vị.', en: 'The unit has no such file.' }));
  for (const { id, pointer } of files) {
    if (!known.some((row) => row.id === id && row.infected)) continue;
    faults.push({
      pointer,
      vi: 'Tệp này nhiễm mã độc nên đã bị cách ly; hãy bỏ tệp và gửi bản sạch.',
      en: 'This file holds malware and is locked away; remove it and send a clean one.',
    });
  }
  if (faults.length > 0) throw new InputError(faults);
}
