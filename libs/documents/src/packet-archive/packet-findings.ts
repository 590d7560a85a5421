import type { Language } from '#domain/error/sentence';

const words = (vi: string, en: string): Readonly<Record<Language, string>> => ({ vi, en });

/** What can be wrong with a packet's archive: stable codes, each with its sentence in both languages. */
export const FINDINGS = {
  'archive-header': words(
    'Phần đầu của tệp {name} trong ZIP khác với khi hệ thống đóng gói (byte {at}).',
    'The header of the file {name} in the ZIP is not as it was packed (byte {at}).',
  ),
  'archive-checksum': words(
    'Mã CRC của tệp {name} trong ZIP đã bị thay đổi (byte {at}).',
    'The CRC of the file {name} in the ZIP was changed (byte {at}).',
  ),
  'archive-directory': words(
    'Danh mục cuối tệp ZIP khác với khi hệ thống đóng gói, hoặc có thêm byte ở cuối (byte {at}).',
    'The directory at the end of the ZIP is not as it was packed, or more bytes follow it (byte {at}).',
  ),
  'archive-cut': words(
    'Tệp ZIP bị cắt hoặc hỏng từ byte {at}; phần sau không đọc được.',
    'The ZIP is cut or damaged from byte {at} on; what follows cannot be read.',
  ),
  'file-missing': words('Thiếu tệp {name}.', 'The file {name} is missing.'),
  'file-extra': words(
    'Có tệp {name} mà danh mục đã ký không có.',
    'There is a file {name} that no signed manifest names.',
  ),
  'file-changed': words(
    'Nội dung tệp {name} đã bị thay đổi: mã SHA-256 là {found}, danh mục đã ký ghi {expected}.',
    'The file {name} was changed: its SHA-256 is {found}, the signed manifest says {expected}.',
  ),
  'file-size': words(
    'Cỡ tệp {name} là {found} byte, danh mục đã ký ghi {expected}.',
    'The file {name} has {found} bytes, the signed manifest says {expected}.',
  ),
  'file-unreadable': words(
    'Không đọc được nội dung tệp {name}: {why}.',
    'What the file {name} says cannot be read: {why}.',
  ),
  'signature-wrong': words(
    'Chữ ký {signature} không khớp với tệp {name}: một trong hai tệp đã bị thay đổi.',
    'The signature {signature} does not fit the file {name}: one of the two was changed.',
  ),
  'signature-other-key': words(
    'Chữ ký {signature} ghi khoá {found}, tệp {name} ghi khoá {expected}.',
    'The signature {signature} names the key {found}, the file {name} names {expected}.',
  ),
  'key-not-trusted': words(
    'Hồ sơ được ký bằng khoá {found}, không phải khoá đã cho {expected}.',
    'The packet is signed with the key {found}, not with the one given, {expected}.',
  ),
  'release-other-packet': words(
    'release.json thuộc hồ sơ khác: nó ghi mã {found}, manifest.json ở đây có mã {expected}.',
    'release.json belongs to another packet: it says {found}, the manifest.json here has {expected}.',
  ),
  'content-other-packet': words(
    'packet.json nói về {found}, manifest.json nói về {expected}.',
    'packet.json is about {found}, manifest.json about {expected}.',
  ),
  'figure-reports': words(
    'Số liệu {figure}, đợt {round}: packet.json ghi {found} báo cáo, lineage.csv có {expected} dòng.',
    'Figure {figure}, round {round}: packet.json says {found} reports, lineage.csv has {expected} rows.',
  ),
  'figure-value': words(
    'Số liệu {figure}, đợt {round}: packet.json ghi {found}, tính từ lineage.csv là {expected}.',
    'Figure {figure}, round {round}: packet.json says {found}, the rows of lineage.csv make {expected}.',
  ),
  'figure-total': words(
    'Số liệu {figure} cả kỳ: packet.json ghi {found}, tính từ các đợt là {expected}.',
    'Figure {figure} over the rounds: packet.json says {found}, its rounds make {expected}.',
  ),
  'figure-unknown': words(
    'lineage.csv có số liệu {figure}, đợt {round} mà packet.json không có.',
    'lineage.csv has the figure {figure}, round {round}, which packet.json does not have.',
  ),
  'unit-figure': words(
    'Số liệu {figure} của đơn vị {unit}, đợt {round}: packet.json ghi {found}, lineage.csv ghi {expected}.',
    'Figure {figure} of the unit {unit}, round {round}: packet.json says {found}, lineage.csv says {expected}.',
  ),
  'report-unlisted': words(
    'Báo cáo được chấp nhận của đơn vị {unit}, đợt {round}: packet.json ghi phiên bản {found}, manifest.json ghi {expected}.',
    'The accepted report of the unit {unit}, round {round}: packet.json says version {found}, manifest.json says {expected}.',
  ),
} as const;

export type FindingCode = keyof typeof FINDINGS;

/** One thing that is wrong, with what its sentence needs. */
export interface Finding {
  readonly code: FindingCode;
  readonly detail: Readonly<Record<string, string | number>>;
}

export const finding = (code: FindingCode, detail: Finding['detail']): Finding => ({ code, detail });

/** The finding as a sentence. */
export function findingSentence({ code, detail }: Finding, language: Language): string {
  return FINDINGS[code][language].replace(/\{(\w+)\}/g, (_, key: string) => String(detail[key] ?? '–'));
}
