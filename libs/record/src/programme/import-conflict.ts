import type { Path } from '#contracts/programme-file/reading/fault';

/** Why a programme file that is right in itself cannot come in; `{name}` is filled from the conflict's detail. */
export const IMPORT_CONFLICTS = {
  UNIT_DIFFERS: {
    vi: 'Đơn vị {unit} đã ghi nhận với giá trị “{recorded}” ở mục này, tệp ghi “{given}”.',
    en: 'Unit {unit} is recorded with "{recorded}" here, the file says "{given}".',
  },
  UNIT_NOT_YET: {
    vi: 'Đơn vị {unit} chỉ được ghi nhận từ ngày {recorded}, tệp ghi từ ngày {given}.',
    en: 'Unit {unit} is recorded from {recorded} on, the file says from {given}.',
  },
  PERSON_DIFFERS: {
    vi: 'Tài khoản {person} đã ghi nhận với giá trị “{recorded}” ở mục này, tệp ghi “{given}”.',
    en: 'Person {person} is recorded with "{recorded}" here, the file says "{given}".',
  },
  ROLE_DIFFERS: {
    vi: 'Tài khoản {person} có vai trò {role} với thời gian khác: đã ghi nhận {recorded}, tệp ghi {given}.',
    en: 'Person {person} has the role {role} for another time: recorded {recorded}, the file says {given}.',
  },
  CALENDAR_UNKNOWN: {
    vi: 'Không có lịch làm việc “{calendar}”.',
    en: 'There is no calendar "{calendar}".',
  },
  PART_DIFFERS: {
    vi: 'Chương trình {number} ký ngày {signedOn} đã ghi nhận; {part} khác với bản đã ghi nhận.',
    en: 'Programme {number} signed on {signedOn} is recorded already; {part} differs from what is recorded.',
  },
  PART_ADDED: {
    vi: 'Chương trình {number} ký ngày {signedOn} đã ghi nhận và không có {part} này.',
    en: 'Programme {number} signed on {signedOn} is recorded already and does not have this {part}.',
  },
  PART_MISSING: {
    vi: 'Chương trình {number} ký ngày {signedOn} đã ghi nhận; tệp thiếu {part} {key}.',
    en: 'Programme {number} signed on {signedOn} is recorded already; the file lacks {part} {key}.',
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type ImportConflictCode = keyof typeof IMPORT_CONFLICTS;

/** One thing in the file that disagrees with the record. */
export interface ImportConflict {
  readonly code: ImportConflictCode;
  /** Where it stands in the file. */
  readonly path: Path;
  readonly message: string;
  readonly messageEn: string;
}

/** A fact of a conflict: the same in both languages, or a word that each has its own of. */
type Detail = string | { readonly vi: string; readonly en: string };

/** The conflict with its sentences filled in. */
export function importConflict(
  code: ImportConflictCode,
  path: Path,
  detail: Readonly<Record<string, Detail>>,
): ImportConflict {
  const fill = (language: 'vi' | 'en') =>
    IMPORT_CONFLICTS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = detail[name] ?? '';
      return typeof value === 'string' ? value : value[language];
    });
  return { code, path, message: fill('vi'), messageEn: fill('en') };
}

/** The files disagree with the record, and nothing came in. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';

  /** By file, in the order in which the files were given; a file without conflicts has none. */
  constructor(readonly files: readonly { readonly fileName: string; readonly conflicts: readonly ImportConflict[] }[]) {
    super(files.flatMap(({ conflicts }) => conflicts.map(({ messageEn }) => messageEn)).join(' '));
  }
}
