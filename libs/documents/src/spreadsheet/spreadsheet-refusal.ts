import { InputError } from '#domain/error/input-error';

const REFUSALS = {
  empty: { vi: 'Tệp rỗng. Hãy chọn lại tệp .xlsx.', en: 'The file is empty. Choose the .xlsx file again.' },
  'not-xlsx': {
    vi: 'Tệp không phải bảng tính .xlsx (có thể là .csv hoặc loại khác). Hãy mở bằng Excel hoặc LibreOffice, chọn “Lưu thành…”, loại “Excel Workbook (.xlsx)”, rồi gửi lại.',
    en: 'The file is no .xlsx workbook (perhaps .csv or another kind). Open it in Excel or LibreOffice, choose "Save as…", kind "Excel Workbook (.xlsx)", and send it again.',
  },
  xls: {
    vi: 'Tệp là bảng tính kiểu cũ (.xls) hoặc có mật khẩu. Hãy mở bằng Excel hoặc LibreOffice, bỏ mật khẩu, chọn “Lưu thành…”, loại “Excel Workbook (.xlsx)”, rồi gửi lại.',
    en: 'The file is of the old kind (.xls) or has a password. Open it in Excel or LibreOffice, remove the password, choose "Save as…", kind "Excel Workbook (.xlsx)", and send it again.',
  },
  broken: {
    vi: 'Không đọc được bảng tính vì tệp bị hỏng. Hãy mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx, rồi gửi lại.',
    en: 'The workbook cannot be read because the file is damaged. Open it in Excel or LibreOffice, save it again as .xlsx, and send it again.',
  },
  bytes: { vi: 'Tệp lớn quá {limit} MB. Hãy chia nhỏ.', en: 'The file is larger than {limit} MB. Split it.' },
  unpacked: {
    vi: 'Bảng tính bung ra quá {limit} MB. Hãy bỏ ảnh, bỏ trang và định dạng thừa, rồi gửi lại.',
    en: 'The workbook unpacks to more than {limit} MB. Remove pictures, sheets and formats not needed, and send it again.',
  },
  sheets: {
    vi: 'Bảng tính có quá {limit} trang. Hãy bỏ các trang thừa.',
    en: 'The workbook has more than {limit} sheets. Remove those not needed.',
  },
  rows: {
    vi: 'Một trang có quá {limit} hàng. Hãy chia thành nhiều tệp.',
    en: 'A sheet has more than {limit} rows. Split it into several files.',
  },
  columns: {
    vi: 'Một trang có quá {limit} cột. Hãy bỏ các cột thừa.',
    en: 'A sheet has more than {limit} columns. Remove those not needed.',
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type SpreadsheetRefusal = keyof typeof REFUSALS;

/** Why a file cannot be read as a workbook, as a fault of the whole body (pointer ''). */
export function spreadsheetRefusal(reason: SpreadsheetRefusal, limit?: number): InputError {
  const { vi, en } = REFUSALS[reason];
  const say = (text: string, language: string) =>
    text.replace('{limit}', limit === undefined ? '' : limit.toLocaleString(language === 'vi' ? 'de-DE' : 'en-US'));
  return InputError.at('', say(vi, 'vi'), say(en, 'en'));
}
