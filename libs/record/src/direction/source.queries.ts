import type { DirectionInput } from '#contracts/http/direction';
import type { DirectionSource } from '#domain/direction/direction';
import { type FieldFault, InputError } from '#domain/error/input-error';
import type { Transaction } from '#persistence/transaction';
import type { Access } from '../person/access.js';

/** Where a direction comes from. */
export interface Source {
  readonly packetId: string | null;
  readonly reviewId: string | null;
  readonly attachmentId: string | null;
  /** What its event says of that, by natural key. */
  readonly told: { readonly packet?: string; readonly review?: string };
}

type SourceField = 'packetId' | 'reviewId' | 'attachmentId';

interface SourceSpec {
  /** The one field that names it. */
  readonly field: SourceField;
  /** Reads its natural key; `$1` is its id, `$2` what it must belong to. */
  readonly sql: string;
  /** The programme, or one of the units whose files the caller may use. */
  readonly of: 'programme' | 'units';
  readonly told?: 'packet' | 'review';
  readonly missing: Omit<FieldFault, 'pointer'>;
  /** The source on which it was given, which may be named besides: the packet that a note was written on. */
  readonly on?: DirectionSource;
}

const SOURCES: Readonly<Record<DirectionSource, SourceSpec>> = {
  packet: {
    field: 'packetId',
    sql: `select code from packet where id = $1 and programme_id = $2 and stage in ('delivered', 'acknowledged')`,
    of: 'programme',
    told: 'packet',
    missing: {
      vi: 'Hãy chọn một hồ sơ trình đã chuyển đến lãnh đạo của chương trình này.',
      en: 'Name a packet of this programme that was delivered.',
    },
  },
  conference: {
    field: 'reviewId',
    sql: `select code from review where id = $1 and programme_id = $2`,
    of: 'programme',
    told: 'review',
    missing: { vi: 'Hãy chọn một kỳ sơ kết, tổng kết của chương trình này.', en: 'Name a review of this programme.' },
  },
  note: {
    field: 'attachmentId',
    sql: `select '' as code from attachment where id = $1 and unit_id = any($2::uuid[])`,
    of: 'units',
    missing: {
      vi: 'Hãy tải lên bản chụp bút phê trước, rồi chọn tệp đó.',
      en: 'Upload the scan of the note first, then name that file.',
    },
    on: 'packet',
  },
};

/** The packet, conference or scan that the input names. Throws INPUT_INVALID unless it is what its source calls for, and nothing else. */
export async function findSource(
  tx: Transaction,
  access: Access,
  programmeId: string,
  party: { readonly unitId: string; readonly secretariatId: string },
  input: DirectionInput,
): Promise<Source> {
  const spec = SOURCES[input.source];
  const on = spec.on && SOURCES[spec.on];
  const faults = (['packetId', 'reviewId', 'attachmentId'] as const)
    .filter((other) => other !== spec.field && other !== on?.field && input[other] !== undefined)
    .map((other) => ({
      pointer: `/${other}`,
      vi: 'Không ghi cùng nguồn này.',
      en: 'Not given with this source.',
    }));
  if (faults.length > 0) throw new InputError(faults);
  // A leader uploads nothing: the scan is the secretariat's file.
  const units = [
    ...access.officerUnits,
    ...access.headUnits,
    ...access.secretariatUnits,
    party.unitId,
    party.secretariatId,
  ];
  let told: Source['told'] = {};
  for (const each of on && input[on.field] !== undefined ? [spec, on] : [spec]) {
    const id = input[each.field];
    const within = each.of === 'units' ? units : programmeId;
    const found = id === undefined ? undefined : await tx.one<{ code: string }>(each.sql, [id, within]);
    if (!found) throw new InputError([{ pointer: `/${each.field}`, ...each.missing }]);
    if (each.told) told = { ...told, [each.told]: found.code };
  }
  return {
    packetId: input.packetId ?? null,
    reviewId: input.reviewId ?? null,
    attachmentId: input.attachmentId ?? null,
    told,
  };
}
