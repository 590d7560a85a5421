import type { Language } from '../error/sentence.js';

/** A sentence in both languages. */
export type Said = Readonly<Record<Language, string>>;

/** Where an administrator sees more of what a check found. */
export type HealthRoom = 'processes' | 'mail' | 'audit';

interface HealthCheckSpec {
  readonly name: Said;
  /** What to do when it is not well. */
  readonly advice: Said;
  readonly room: HealthRoom | null;
}

const workers = (work: Said): HealthCheckSpec => ({
  name: { vi: `worker ${work.vi}`, en: `workers ${work.en}` },
  advice: {
    vi: 'Hãy xem worker có đang chạy không và khởi động lại; việc đã ghi nhận không mất, chỉ chậm lại.',
    en: 'See whether the worker runs and start it again; nothing recorded is lost, it only comes later.',
  },
  room: 'processes',
});

/** Everything that must hold for an installation to work: what it is called, what to do when it does not hold. */
export const HEALTH_CHECKS = {
  database: {
    name: { vi: 'cơ sở dữ liệu', en: 'database' },
    advice: {
      vi: 'Hãy xem PostgreSQL có đang chạy không và địa chỉ trong DATABASE_URL có đúng không.',
      en: 'See whether PostgreSQL runs and whether the address in DATABASE_URL is right.',
    },
    room: null,
  },
  role: {
    name: { vi: 'quyền của ứng dụng trong cơ sở dữ liệu', en: "application's role" },
    advice: {
      vi: 'Hãy cho phần mềm dùng vai trò cơ sở dữ liệu riêng, không phải vai trò của chủ sở hữu: sửa DATABASE_URL.',
      en: 'Have the product use a database role of its own, not the owner’s: mend DATABASE_URL.',
    },
    room: null,
  },
  schema: {
    name: { vi: 'lược đồ cơ sở dữ liệu', en: 'schema' },
    advice: {
      vi: 'Hãy sao lưu rồi chạy songhanh migrate.',
      en: 'Take a backup, then run songhanh migrate.',
    },
    room: null,
  },
  faults: {
    name: { vi: 'tiến trình lỗi', en: 'faulty processes' },
    advice: {
      vi: 'Hãy mở trang Tiến trình, đọc lỗi, sửa nguyên nhân rồi đánh thức tiến trình.',
      en: 'Open the page of processes, read the fault, mend its cause, then wake the process.',
    },
    room: 'processes',
  },
  wakes: {
    name: { vi: 'lời gọi đang chờ', en: 'waiting wakes' },
    advice: {
      vi: 'Không có ai nhận lời gọi: hãy xem worker và Temporal; khi chúng chạy lại, lời gọi được nhận ngay.',
      en: 'Nobody takes them: see the worker and Temporal; once they run again the wakes are taken at once.',
    },
    room: 'processes',
  },
  overdue: {
    name: { vi: 'tiến trình quá giờ', en: 'overdue processes' },
    advice: {
      vi: 'Hãy mở trang Tiến trình, đánh thức những tiến trình quá giờ; nếu vẫn vậy, xem worker và Temporal.',
      en: 'Open the page of processes and wake those past their time; if that does not help, see the worker and Temporal.',
    },
    room: 'processes',
  },
  seal: {
    name: { vi: 'nhật ký chờ niêm', en: 'unsealed' },
    advice: {
      vi: 'Worker niêm nhật ký mỗi giây: hãy xem worker có đang chạy không.',
      en: 'The worker seals the trail each second: see whether it runs.',
    },
    room: 'audit',
  },
  mail: {
    name: { vi: 'thư chờ gửi', en: 'mail queue' },
    advice: {
      vi: 'Hãy mở trang Thư, gửi thư thử và đọc câu trả lời của máy chủ thư; sửa xong thì gửi lại các thư không đến nơi.',
      en: 'Open the page of mail, send a test mail and read what the mail server says; once mended, send again what did not arrive.',
    },
    room: 'mail',
  },
  scan: {
    name: { vi: 'tệp chờ quét mã độc', en: 'files to scan' },
    advice: {
      vi: 'Hãy xem chương trình quét mã độc (CLAMD_URL) có trả lời không; tệp chờ được quét ngay khi nó chạy lại.',
      en: 'See whether the scanner (CLAMD_URL) answers; files that wait are scanned as soon as it does.',
    },
    room: null,
  },
  disk: {
    name: { vi: 'chỗ trống cho tệp', en: 'room for files' },
    advice: {
      vi: 'Hãy thêm dung lượng hoặc dọn ổ đĩa chứa tệp; khi hết chỗ, không ai nộp được tệp.',
      en: 'Add room to the disk that holds the files, or clear it; once it is full nobody can hand in a file.',
    },
    room: null,
  },
  temporal: {
    name: { vi: 'Temporal', en: 'Temporal' },
    advice: {
      vi: 'Hãy xem dịch vụ Temporal có đang chạy không. Người dùng vẫn làm việc được; nhắc việc và mở đợt chờ đến khi nó chạy lại.',
      en: 'See whether the Temporal service runs. People can go on working; reminders and openings wait until it does.',
    },
    room: 'processes',
  },
  'workers-process': workers({ vi: 'chạy tiến trình (hàng đợi process)', en: 'on queue process' }),
  'workers-delivery': workers({ vi: 'gửi thư (hàng đợi delivery)', en: 'on queue delivery' }),
  'workers-documents': workers({ vi: 'làm văn bản (hàng đợi documents)', en: 'on queue documents' }),
  canary: {
    name: { vi: 'việc thử', en: 'canary workflow' },
    advice: {
      vi: 'Temporal và worker chưa làm việc được với nhau: hãy xem nhật ký của worker.',
      en: 'Temporal and the worker do not work together: read the worker’s log.',
    },
    room: 'processes',
  },
} as const satisfies Record<string, HealthCheckSpec>;

export type HealthCheckId = keyof typeof HEALTH_CHECKS;

/** What one look at the installation found. */
export interface Diagnosis {
  readonly ok: boolean;
  readonly detail: Said;
}

/** One thing that must hold, and how it is looked at. */
export interface HealthCheck {
  readonly id: HealthCheckId;
  run(): Promise<Diagnosis>;
}

/** What was found of one check. */
export interface HealthFinding extends Diagnosis {
  readonly id: HealthCheckId;
}

/** The same text in both languages: names, numbers, versions. */
export const same = (text: string): Said => ({ vi: text, en: text });

export const well = (detail: Said): Diagnosis => ({ ok: true, detail });
export const unwell = (detail: Said): Diagnosis => ({ ok: false, detail });
