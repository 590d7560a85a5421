import type { ErrorSpec } from '../error-spec.js';

/** Refusals of files; each says what is wrong with the file and how it is mended. */
export const ATTACHMENT_CODES = {
  FILE_NAME_NOT_USABLE: {
    kind: 'invalid',
    vi: 'Tên tệp không dùng được. Hãy đặt tên có chữ và phần đuôi, ví dụ bao-cao-quy-1.pdf.',
    en: 'The file name cannot be used. Give it a name with letters and an ending, such as report-q1.pdf.',
  },
  FILE_KIND_NOT_TAKEN: {
    kind: 'unsupported',
    vi: 'Không nhận tệp có đuôi “{ending}”. Các đuôi được nhận: {taken}. Tệp nén và thư thì gửi từng tệp bên trong.',
    en: 'Files that end in "{ending}" are not taken. These are: {taken}. Of an archive or a mail, send each file within.',
  },
  FILE_TOO_LARGE: {
    kind: 'too-large',
    vi: 'Tệp {ending} không được quá {megabytes} MB. Hãy quét lại ở độ phân giải thấp hơn hoặc chia thành nhiều tệp.',
    en: 'A file of kind {ending} may have {megabytes} MB at most. Scan it at a lower resolution, or split it.',
  },
  FILE_NOT_WHAT_IT_SAYS: {
    kind: 'invalid',
    vi: 'Nội dung không phải là tệp {ending}. Hãy mở tệp bằng phần mềm của nó rồi lưu lại đúng định dạng; đổi đuôi tên tệp là không đủ.',
    en: 'The content is not that of a {ending} file. Open it in its own program and save it in the right format; changing the ending is not enough.',
  },
  FILE_DAMAGED: {
    kind: 'invalid',
    vi: 'Tệp {ending} bị hỏng hoặc chưa tải lên hết. Hãy mở thử tệp, lưu lại rồi gửi lại.',
    en: 'The {ending} file is damaged or not whole. Try to open it, save it again, and send it again.',
  },
  FILE_HAS_MACRO: {
    kind: 'invalid',
    vi: 'Tệp {ending} chứa macro nên không được nhận. Hãy lưu lại thành .docx, .xlsx, .pptx (không macro) hoặc PDF.',
    en: 'The {ending} file holds macros and is not taken. Save it as .docx, .xlsx, .pptx (without macros) or PDF.',
  },
  FILE_HAS_SCRIPT: {
    kind: 'invalid',
    vi: 'Tệp PDF chứa mã lệnh tự chạy nên không được nhận. Hãy in lại ra PDF (In → Lưu thành PDF) rồi gửi bản in.',
    en: 'The PDF holds code that runs and is not taken. Print it to PDF anew (Print → Save as PDF) and send that.',
  },
  FILE_LOCKED: {
    kind: 'invalid',
    vi: 'Tệp {ending} đặt mật khẩu nên không kiểm tra được. Hãy bỏ mật khẩu rồi gửi lại.',
    en: 'The {ending} file has a password and cannot be checked. Take the password off and send it again.',
  },
  FILE_UNPACKS_TOO_LARGE: {
    kind: 'invalid',
    vi: 'Tệp {ending} giải nén ra quá lớn hoặc lồng quá nhiều tệp. Hãy bỏ bớt hình ảnh, tệp nhúng rồi lưu lại, hoặc gửi bản PDF.',
    en: 'The {ending} file unpacks to too much, or nests too many files. Remove pictures and embedded files and save it again, or send a PDF.',
  },
  FILE_TEXT_NOT_UNICODE: {
    kind: 'invalid',
    vi: 'Tệp {ending} không phải văn bản Unicode. Hãy lưu lại với bảng mã UTF-8 rồi gửi lại.',
    en: 'The {ending} file is not Unicode text. Save it with the encoding UTF-8 and send it again.',
  },
  FILE_WAITING: {
    kind: 'conflict',
    vi: 'Tệp “{name}” đang chờ quét mã độc. Hãy thử lại sau ít phút.',
    en: 'The file "{name}" waits for the virus scanner. Try again in a few minutes.',
  },
  FILE_INFECTED: {
    kind: 'conflict',
    vi: 'Tệp “{name}” nhiễm mã độc nên đã bị cách ly, không ai tải được. Hãy quét máy, làm lại tệp từ bản sạch rồi gửi lại.',
    en: 'The file "{name}" holds malware; it is locked away and nobody gets it. Scan the computer, make the file again from a clean one, and send it again.',
  },
} as const satisfies Record<string, ErrorSpec>;
