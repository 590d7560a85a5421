/** Every fault of a programme file besides those of forms and period rules, with its sentence in both languages. */
export const FAULT_SENTENCES = {
  // The text
  FILE_TOO_LARGE: { vi: 'Tệp lớn hơn {most} MB.', en: 'The file is larger than {most} MB.' },
  FILE_EMPTY: { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
  SYNTAX: { vi: 'Sai cú pháp YAML/JSON: {reason}', en: 'YAML/JSON syntax: {reason}' },
  KEY_TWICE: { vi: 'Mục “{key}” ghi hai lần trong cùng một khối.', en: 'The key "{key}" is given twice in one block.' },
  ALIASES_EXCESSIVE: { vi: 'Tệp lặp lại bằng “*” quá nhiều lần.', en: 'The file repeats itself by aliases too often.' },
  ALIAS_UNKNOWN: { vi: 'Không có “&{value}” nào ở trên.', en: 'There is no anchor "&{value}" above.' },
  ALIAS_WITHIN_ITSELF: { vi: '“&{value}” chứa chính nó.', en: 'The anchor "&{value}" contains itself.' },

  // Shape
  KEY_MISSING: { vi: 'Thiếu mục “{key}”.', en: 'The key "{key}" is missing.' },
  KEY_UNKNOWN: { vi: 'Không có mục nào tên “{key}”.', en: 'There is no key "{key}" here.' },
  QUOTES_MISSING: { vi: 'Hãy đặt trong ngoặc kép: "{value}".', en: 'Put it in quotes: "{value}".' },
  NOT_TEXT: { vi: 'Phải là văn bản, không phải {value}.', en: 'This must be text, not {value}.' },
  NOT_NUMBER: { vi: 'Phải là số, không phải “{value}”.', en: 'This must be a number, not "{value}".' },
  NOT_WHOLE: { vi: 'Phải là số nguyên, không phải “{value}”.', en: 'This must be a whole number, not "{value}".' },
  NOT_YES_NO: {
    vi: 'Phải là true hoặc false, không phải “{value}”.',
    en: 'This must be true or false, not "{value}".',
  },
  NOT_LIST: { vi: 'Phải là một danh sách, không phải “{value}”.', en: 'This must be a list, not "{value}".' },
  NOT_OBJECT: {
    vi: 'Phải là một khối gồm các mục, không phải “{value}”.',
    en: 'This must be a block of keys, not "{value}".',
  },
  VALUE_NOT_ALLOWED: {
    vi: '“{value}” không dùng được; chọn một trong: {allowed}.',
    en: '"{value}" is not allowed; choose one of: {allowed}.',
  },
  FORMAT_WRONG: {
    vi: '“{value}” không đúng dạng của mục này.',
    en: '"{value}" does not have the form that belongs here.',
  },
  DATE_FORMAT: {
    vi: '“{value}” không phải một ngày có thật dạng YYYY-MM-DD.',
    en: '"{value}" is not a real day in the form YYYY-MM-DD.',
  },
  TIME_FORMAT: { vi: '“{value}” không phải giờ dạng HH:MM.', en: '"{value}" is not a time in the form HH:MM.' },
  MONTH_DAY_FORMAT: { vi: '“{value}” không phải ngày dạng MM-DD.', en: '"{value}" is not a day in the form MM-DD.' },
  ROUND_CODE_FORMAT: {
    vi: '“{value}” không phải mã đợt báo cáo như 2018-Q3.',
    en: '"{value}" is not the code of a round, such as 2018-Q3.',
  },
  REVIEW_CODE_FORMAT: {
    vi: '“{value}” không phải mã kỳ sơ kết, tổng kết như 2019-annual.',
    en: '"{value}" is not the code of a review, such as 2019-annual.',
  },
  PERIOD_CODE_FORMAT: {
    vi: 'Mã kỳ gồm 1 đến 16 chữ cái không dấu hoặc chữ số, không phải “{value}”.',
    en: 'The code of a period has 1 to 16 plain letters or digits, unlike "{value}".',
  },
  CODE_FORMAT: {
    vi: 'Mã “{value}” chỉ được gồm chữ cái không dấu, chữ số và . _ - (tối đa 64).',
    en: 'The code "{value}" may have only plain letters, digits and . _ - (64 at most).',
  },
  EMAIL_FORMAT: { vi: '“{value}” không phải địa chỉ thư điện tử.', en: '"{value}" is not an e-mail address.' },
  TEXT_EMPTY: { vi: 'Không được để trống.', en: 'This must not be empty.' },
  TEXT_TOO_LONG: { vi: 'Dài quá {most} ký tự.', en: 'This is longer than {most} characters.' },
  LIST_TOO_SHORT: { vi: 'Phải có ít nhất {least} mục.', en: 'There must be at least {least}.' },
  LIST_TOO_LONG: { vi: 'Không được quá {most} mục.', en: 'There may be at most {most}.' },
  NUMBER_TOO_SMALL: { vi: 'Không được nhỏ hơn {least}.', en: 'This must be at least {least}.' },
  NUMBER_TOO_LARGE: { vi: 'Không được lớn hơn {most}.', en: 'This must be at most {most}.' },

  // Names that lead nowhere, or twice
  UNIT_UNKNOWN: { vi: 'Không có đơn vị nào mang mã “{value}”.', en: 'There is no unit "{value}".' },
  FORM_UNKNOWN: { vi: 'Không có biểu mẫu nào mang mã “{value}”.', en: 'There is no form "{value}".' },
  INDICATOR_UNKNOWN: { vi: 'Không có chỉ tiêu nào mang mã “{value}”.', en: 'There is no indicator "{value}".' },
  CADENCE_UNKNOWN: {
    vi: '“{value}” không phải yearly, continuous hay mã một chế độ báo cáo.',
    en: '"{value}" is neither yearly nor continuous nor the code of a reporting rule.',
  },
  CONTENT_UNKNOWN: { vi: 'Chương trình không có nội dung số {value}.', en: 'The programme has no content {value}.' },
  TASK_UNKNOWN: { vi: 'Chương trình không có nhiệm vụ “{value}”.', en: 'The programme has no task "{value}".' },
  ROUND_UNKNOWN: { vi: 'Chương trình không có đợt báo cáo “{value}”.', en: 'The programme has no round "{value}".' },
  REVIEW_UNKNOWN: { vi: 'Chương trình không có kỳ sơ kết, tổng kết “{value}”.', en: 'There is no review "{value}".' },
  DIRECTION_UNKNOWN: {
    vi: 'Kỳ “{review}” không có ý kiến chỉ đạo thứ {value}.',
    en: 'The review "{review}" has no direction {value}.',
  },
  PROFILE_UNKNOWN: { vi: 'Không có kiểu đơn vị “{value}” trong profiles.', en: 'There is no profile "{value}".' },
  FIELD_UNKNOWN: {
    vi: '“{value}” không phải trường hay chỉ tiêu của biểu mẫu nào.',
    en: '"{value}" is neither a field nor an indicator of any form.',
  },
  TWICE: { vi: '“{value}” đã có ở dòng {first}.', en: '"{value}" is already given on line {first}.' },
  CODE_RESERVED: {
    vi: '“{value}” là từ dành riêng; hãy đặt mã khác.',
    en: '"{value}" is a reserved word; choose another code.',
  },

  // Organisation
  PARENT_CYCLE: { vi: 'Cấp trên đi vòng tròn: {chain}.', en: 'The units above each other go in a circle: {chain}.' },
  DATES_REVERSED: {
    vi: 'Ngày kết thúc {until} trước ngày bắt đầu {from}.',
    en: 'It ends on {until}, before it begins on {from}.',
  },
  PERSON_OUTSIDE_UNIT: {
    vi: 'Ngày {value} đơn vị “{unit}” không tồn tại.',
    en: 'On {value} the unit "{unit}" does not exist.',
  },

  // Programme
  SIGNED_AFTER_END: {
    vi: 'Ký ngày {value}, sau khi chương trình kết thúc ({until}).',
    en: 'It was signed on {value}, after its end ({until}).',
  },
  LEGAL_BASIS_LATER: {
    vi: 'Căn cứ ban hành ngày {value}, sau ngày ký chương trình ({signed}).',
    en: 'The document dates from {value}, after the signing ({signed}).',
  },
  DATE_OUTSIDE_PROGRAMME: {
    vi: 'Ngày {value} nằm ngoài thời gian chương trình ({from} – {until}).',
    en: 'The day {value} is outside the programme ({from} to {until}).',
  },
  YEAR_OUTSIDE_PROGRAMME: {
    vi: 'Năm {value} nằm ngoài thời gian chương trình.',
    en: 'The year {value} is outside the programme.',
  },
  LEAD_ALSO_COORDINATES: { vi: '“{value}” đã chủ trì nhiệm vụ này.', en: '"{value}" leads this task already.' },
  PROGRAMME_NAMES_ITSELF: {
    vi: 'Chương trình không thể nối tiếp hay cụ thể hoá chính nó.',
    en: 'A programme cannot follow or implement itself.',
  },
  BOUNDS_REVERSED: {
    vi: 'Giá trị nhỏ nhất {min} lớn hơn giá trị lớn nhất {max}.',
    en: 'The least value {min} is above the greatest {max}.',
  },

  // Reporting and reminding
  RESPONDENT_NOT_IN_FORCE: {
    vi: 'Đơn vị “{value}” không tồn tại trong thời gian báo cáo này.',
    en: 'The unit "{value}" does not exist while this report is asked for.',
  },
  NOBODY_REPORTS: {
    vi: 'Không có đơn vị nào có cán bộ (officer) để báo cáo.',
    en: 'No unit has an officer, so nobody reports.',
  },
  NO_ROUNDS: { vi: 'Từ {from} đến {until} không có kỳ báo cáo nào.', en: 'There is no period from {from} to {until}.' },
  ROUND_TWICE: {
    vi: 'Đợt “{value}” đã do chế độ báo cáo “{other}” mở.',
    en: 'The round "{value}" is already opened by the rule "{other}".',
  },
  CUSTOM_NOT_USED: {
    vi: 'Chỉ kỳ kiểu custom mới có mục custom.',
    en: 'Only a period of kind custom has custom periods.',
  },
  RUNG_DOUBLED: {
    vi: 'Mức nhắc “{other}” đã nhắc {role} cùng ngày.',
    en: 'The rung "{other}" already reaches {role} on the same day.',
  },
  STUCK_NOT_FOR_UNIT: {
    vi: 'Báo cáo đã nộp mà chưa xem chỉ nhắc cơ quan thường trực, không nhắc {role}.',
    en: 'Of a report that waits to be looked at only the secretariat hears, not {role}.',
  },
  RUNG_IN_QUIET_HOURS: {
    vi: 'Giờ nhắc {value} nằm trong giờ yên lặng.',
    en: 'The time {value} is within the quiet hours.',
  },

  // Plans and reviews
  ISSUER_MISSING: {
    vi: 'Một bên ban hành thì phải ghi bên ấy ở mục by.',
    en: 'When one party issues, say which in "by".',
  },
  ISSUER_NOT_USED: {
    vi: 'Chỉ khi một bên ban hành (one) mới ghi mục by.',
    en: 'Only for issuance one is there a "by".',
  },
  ISSUER_NOT_A_PARTY: { vi: '“{value}” không phải bên ký kết.', en: '"{value}" is not a signing party.' },
  GIVER_NOT_A_PARTY: { vi: '“{value}” không phải bên ký kết.', en: '"{value}" is not a signing party.' },
  DIRECTION_DUE_EARLY: {
    vi: 'Hạn {value} trước ngày cho ý kiến chỉ đạo ({given}).',
    en: 'It is due on {value}, before the day on which it is given ({given}).',
  },
  CONFERENCE_MISSING: {
    vi: 'Kỳ này không có hội nghị để cho ý kiến chỉ đạo.',
    en: 'This review has no conference at which it could be given.',
  },
  TOPIC_MISSING: { vi: 'Sơ kết, tổng kết chuyên đề phải có chủ đề (topic).', en: 'A thematic review needs its topic.' },

  // Simulation
  WEIGHTS_ALL_ZERO: { vi: 'Mọi trọng số đều bằng 0.', en: 'Every weight is zero.' },
  RANGE_REVERSED: { vi: 'Khoảng phải đi từ ít đến nhiều.', en: 'The range must go from the least to the most.' },
  FIGURES_NONE: {
    vi: 'Giữa {min} và {max} không có số nào với {decimals} chữ số thập phân.',
    en: 'Between {min} and {max} there is no figure with {decimals} decimals.',
  },
  FIGURES_NOT_TAKEN: {
    vi: 'Trường “{value}” chỉ nhận từ {min} đến {max}.',
    en: 'The field "{value}" takes only {min} to {max}.',
  },
  NOT_A_RESPONDENT: {
    vi: 'Đơn vị “{value}” không phải báo cáo trong đợt “{round}”.',
    en: 'The unit "{value}" does not report in round "{round}".',
  },
  NOTHING_TO_REPORT_REFUSED: {
    vi: 'Đợt “{value}” không cho trả lời “không phát sinh”.',
    en: 'Round "{value}" does not take "nothing to report".',
  },
  REVIEW_NOT_RATED: {
    vi: 'Kỳ “{value}” không xếp loại đơn vị.',
    en: 'The review "{value}" rates no units.',
  },
  OUTCOME_NOT_A_REQUEST: {
    vi: 'Chỉ đề nghị với bên kia mới có thể bị từ chối; ý kiến chỉ đạo này là với bên mình.',
    en: 'Only a request to the other party can be refused; this direction is to the own side.',
  },
  REDIRECTION_MISSING: {
    vi: 'Chuyển sang đơn vị khác thì phải ghi đơn vị ấy ở mục to.',
    en: 'When it is redirected, say to which unit in "to".',
  },
  REPORTS_AFTER_LOCK: {
    vi: 'Đơn vị có thể nộp sau hạn {days} ngày làm việc, nhưng “{rule}” đã khoá sau {lock} ngày.',
    en: 'Units may report {days} working days after the due date, but "{rule}" locks after {lock}.',
  },
  UNIT_UNSTAFFED: {
    vi: 'Đơn vị “{value}” không có {role} có tài khoản để chạy thử báo cáo.',
    en: 'The unit "{value}" has no {role} with an account to report in a rehearsal.',
  },
  SECRETARIAT_UNSTAFFED: {
    vi: 'Không cơ quan thường trực nào có người vai trò secretariat để chạy thử.',
    en: 'No standing body has anybody with the role secretariat, whom a rehearsal needs.',
  },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>;
