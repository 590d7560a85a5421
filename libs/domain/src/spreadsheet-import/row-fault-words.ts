/** Why a row cannot come in and how to mend it; `{name}` is filled from the fault's detail. */
export const ROW_FAULTS = {
  MISSING: {
    vi: 'Thiếu {column}. Hãy điền vào ô này.',
    en: 'The {column} is missing. Fill in this cell.',
  },
  CODE_INVALID: {
    vi: '“{value}” không dùng làm mã được. Mã gồm chữ, số và các dấu . _ - / (không có dấu cách), tối đa 64 ký tự.',
    en: '"{value}" cannot be a code. Use letters, digits and . _ - / without spaces, at most 64 characters.',
  },
  TEXT_TOO_LONG: {
    vi: 'Nội dung dài {length} ký tự, tối đa {most}. Hãy rút gọn.',
    en: 'The text has {length} characters, at most {most} are kept. Shorten it.',
  },
  DATE_INVALID: {
    vi: '“{value}” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 31/12/2026.',
    en: '"{value}" is no date. Write day/month/year, such as 31/12/2026.',
  },
  NUMBER_INVALID: {
    vi: '“{value}” không phải là số. Hãy ghi một số, ví dụ 1234,5.',
    en: '"{value}" is no number. Write a number, such as 1234,5.',
  },
  NUMBER_AMBIGUOUS: {
    vi: '“{value}” có thể đọc hai cách. Hãy ghi số không có dấu ngăn hàng nghìn.',
    en: '"{value}" can be read in two ways. Write it without a thousands separator.',
  },
  CHOICE_UNKNOWN: {
    vi: '“{value}” không có trong danh sách. Hãy chọn một trong: {choices}.',
    en: '"{value}" is not in the list. Use one of: {choices}.',
  },
  YES_NO_INVALID: {
    vi: '“{value}” không rõ có hay không. Hãy ghi “có” hoặc “không”.',
    en: '"{value}" is neither yes nor no. Write "yes" or "no".',
  },
  EMAIL_INVALID: {
    vi: '“{value}” không phải là địa chỉ thư điện tử. Ví dụ: van.thu@coquan.gov.vn.',
    en: '"{value}" is no e-mail address. Such as van.thu@office.gov.vn.',
  },
  TWICE: {
    vi: '“{value}” đã có ở dòng {other}. Mỗi {column} chỉ ghi một lần.',
    en: '"{value}" stands in row {other} already. Each {column} is written once.',
  },
  CODE_ALIKE: {
    vi: '“{value}” chỉ khác “{other}” ở chữ hoa, chữ thường hoặc dấu. Hãy dùng đúng mã đã có, hoặc đặt mã khác hẳn.',
    en: '"{value}" differs from "{other}" by case or accents only. Use that very code, or another one altogether.',
  },
  PARENT_UNKNOWN: {
    vi: 'Không có đơn vị cấp trên mang mã “{value}” trong tệp và trong hệ thống. Hãy thêm đơn vị đó hoặc sửa mã.',
    en: 'Neither the file nor the record has a parent unit "{value}". Add that unit or correct the code.',
  },
  PARENT_CYCLE: {
    vi: 'Đơn vị cấp trên đi vòng: {chain}. Hãy sửa cấp trên của một trong các đơn vị này.',
    en: 'The parents run in a circle: {chain}. Correct the parent of one of these units.',
  },
  PARENT_FAULTY: {
    vi: 'Đơn vị cấp trên “{value}” ở dòng {other} còn lỗi. Hãy sửa dòng đó trước.',
    en: 'The parent unit "{value}" in row {other} is faulty. Mend that row first.',
  },
  CALENDAR_UNKNOWN: {
    vi: 'Không có lịch làm việc “{value}”. Hãy để trống để dùng lịch cơ quan nhà nước, hoặc ghi mã lịch đã có.',
    en: 'There is no calendar "{value}". Leave the cell empty for the State bodies’ calendar, or name one that exists.',
  },
  LEVEL_MISSING: {
    vi: 'Chưa rõ cấp của đơn vị loại này. Hãy ghi cấp: trung ương, tỉnh, huyện hoặc xã.',
    en: 'The level of a unit of this kind is not clear. Write one: centre, province, district or commune.',
  },
  UNIT_HISTORY: {
    vi: 'Đơn vị {unit} đã được ghi nhận như hiện nay từ ngày {since}; quá khứ không ghi đè. Hãy ghi ngày hiệu lực sau ngày đó.',
    en: 'Unit {unit} is recorded as it is since {since}, and the past is not overwritten. Give a later date of effect.',
  },
  UNIT_NOT_YET: {
    vi: 'Đơn vị {unit} chỉ được ghi nhận từ ngày {since}. Hãy để trống ngày hiệu lực, hoặc ghi ngày đó trở đi.',
    en: 'Unit {unit} is recorded from {since} on only. Leave the date empty, or give that day or a later one.',
  },
  UNIT_ENDED: {
    vi: 'Đơn vị {unit} đã thôi hoạt động từ ngày {since}. Mã của đơn vị cũ không dùng lại; hãy đặt mã mới.',
    en: 'Unit {unit} is no more since {since}. Its code is not used again; give another.',
  },
  UNIT_UNKNOWN: {
    vi: 'Không có đơn vị mang mã “{value}”. Hãy sửa mã, hoặc nhập danh sách đơn vị trước.',
    en: 'There is no unit with the code "{value}". Correct it, or bring the list of units in first.',
  },
  UNIT_NOT_OF_PROGRAMME: {
    vi: 'Chương trình không có đơn vị “{value}”. Hãy sửa mã đơn vị.',
    en: 'The programme has no unit "{value}". Correct the code.',
  },
  PERSON_DIFFERS_IN_FILE: {
    vi: 'Mã “{value}” ở dòng {other} có {column} khác. Các dòng của một người phải ghi giống nhau.',
    en: 'The code "{value}" has another {column} in row {other}. All rows of one person must agree.',
  },
  ROLE_FROM_LATER: {
    vi: 'Vai trò này chỉ được ghi nhận từ ngày {since}. Hãy để trống ngày bắt đầu.',
    en: 'This role is recorded from {since} on only. Leave the date empty.',
  },
  ROLE_ENDED: {
    vi: 'Vai trò này đã kết thúc ngày {since}. Hãy ghi ngày bắt đầu từ đó trở đi, hoặc để trống.',
    en: 'This role ended on {since}. Give that day or a later one, or leave the date empty.',
  },
  CONTENT_UNKNOWN: {
    vi: 'Không có nội dung số “{value}”. Hãy dùng một trong: {choices}.',
    en: 'There is no content numbered "{value}". Use one of: {choices}.',
  },
  UNIT_TWICE: {
    vi: 'Đơn vị “{value}” ghi hai lần trong một nhiệm vụ. Mỗi đơn vị chỉ ghi một lần.',
    en: 'Unit "{value}" is named twice in one task. Name each unit once.',
  },
  TASK_NOT_OPEN: {
    vi: 'Nhiệm vụ {value} không còn là dự thảo hoặc đang mở nên không sửa qua tệp được.',
    en: 'Task {value} is no draft and not open any more: a file cannot change it.',
  },
  TASK_BOUND: {
    vi: '{reason} Hãy giữ nguyên như đã ghi nhận.',
    en: '{reason} Keep it as it is recorded.',
  },
  FIELD_UNKNOWN: {
    vi: 'Chương trình không có chỉ tiêu hay ô số liệu “{value}”. Hãy dùng mã hoặc tên trong biểu mẫu.',
    en: 'The programme has no indicator or figure "{value}". Use a code or a name of its forms.',
  },
  PERIOD_INVALID: {
    vi: '“{value}” không phải là kỳ báo cáo. Hãy ghi năm (2025), quý (2025-Q4), tháng (2025-M06) hoặc 6 tháng (2025-H1).',
    en: '"{value}" is no period. Write a year (2025), quarter (2025-Q4), month (2025-M06) or half-year (2025-H1).',
  },
  PERIOD_NOT_PAST: {
    vi: 'Kỳ {value} chưa kết thúc. Số liệu của kỳ này do đơn vị báo cáo, không nhập từ tệp.',
    en: 'The period {value} is not over. Its figures come by reports, not from a file.',
  },
  NOTHING_GIVEN: {
    vi: 'Dòng này không có số liệu nào. Hãy điền số liệu hoặc xoá dòng.',
    en: 'This row holds no figure. Fill one in or remove the row.',
  },
  DATE_NOT_PAST: {
    vi: 'Ngày {value} còn ở phía trước. Hãy ghi ngày đã qua.',
    en: '{value} is still ahead. Give a day that has passed.',
  },
  DUE_TOO_EARLY: {
    vi: 'Hạn {value} trước ngày {other}. Hãy ghi hạn từ ngày đó trở đi.',
    en: 'The due date {value} is before {other}. Give that day or a later one.',
  },
  PARTY_UNCLEAR: {
    vi: 'Chưa rõ cơ quan ký kết nào đã kết luận. Hãy ghi mã một trong: {choices}.',
    en: 'It is not clear which party concluded it. Write one of: {choices}.',
  },
  CONCLUSION_RECORDED: {
    vi: 'Kết luận này đã ghi nhận là {value} với {column} khác. Hãy điều chỉnh ý kiến chỉ đạo đó, không sửa qua tệp.',
    en: 'This conclusion is recorded as {value} with another {column}. Change that direction; a file cannot.',
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;

export type RowFaultCode = keyof typeof ROW_FAULTS;
