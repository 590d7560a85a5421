import { RETURN_REASONS, type ReturnReason } from '#domain/report/obligation';
import { day, type Facts, type MailText } from './words.js';

const moved = (f: Facts) => (f.dueOriginal && f.dueOriginal !== f.due ? f.dueOriginal : undefined);
const viDue = (f: Facts) => `${day(f.due)}${moved(f) ? ` (hạn ban đầu ${day(f.dueOriginal)})` : ''}`;
const enDue = (f: Facts) => `${day(f.due)}${moved(f) ? ` (originally ${day(f.dueOriginal)})` : ''}`;
const units = (f: Facts) =>
  f.units.map((unit: Facts, index: number) => `${index + 1}. ${unit.name} (${day(unit.due)})`);
const reason = (f: Facts, locale: 'vi' | 'en') => RETURN_REASONS[f.reason as ReturnReason]?.[locale] ?? f.reason;

const DECISION_VI: Record<string, string> = {
  granted: 'đồng ý',
  refused: 'không đồng ý',
  offered: 'đề xuất ngày khác',
};

/** Rounds, reminders, reports and extensions. */
export const REPORT_TEXTS = {
  'round-opened': {
    vi: {
      subject: (f) => `Mở đợt: ${f.roundName} – Chương trình ${f.programme}`,
      body: (f) => [
        `Đã mở đợt “${f.roundName}”.`,
        `Chốt số liệu: ${day(f.cutOff)}. Hạn gửi: ${day(f.due)}. Khoá: ${day(f.lock)}.`,
      ],
    },
    en: {
      subject: (f) => `Round ${f.round} is open – programme ${f.programme}`,
      body: (f) => [
        `The reporting round ${f.round} is open.`,
        `Cut-off: ${day(f.cutOff)}. Due: ${day(f.due)}. Lock: ${day(f.lock)}.`,
      ],
    },
  },
  reminder: {
    vi: {
      subject: (f) =>
        f.overdue
          ? `Quá hạn: ${f.roundName} – ${f.unitName}`
          : `Nhắc hạn ${day(f.due)}: ${f.roundName} – ${f.unitName}`,
      body: (f) => [
        `Chương trình phối hợp ${f.programme}: ${f.programmeTitle}.`,
        `${f.unitName} chưa gửi “${f.roundName}”. Hạn gửi: ${viDue(f)}${f.overdue ? ', đã quá hạn.' : '.'}`,
        ...(f.note ? [`Lời nhắn của cơ quan thường trực: ${f.note}`] : []),
        'Nếu không phát sinh, chỉ cần chọn “Không phát sinh”. Nếu cần thêm thời gian, hãy đề nghị gia hạn kèm lý do.',
      ],
    },
    en: {
      subject: (f) =>
        f.overdue
          ? `Overdue: report ${f.round} – ${f.unitName}`
          : `Due ${day(f.due)}: report ${f.round} – ${f.unitName}`,
      body: (f) => [
        `Coordination programme ${f.programme}: ${f.programmeTitle}.`,
        `${f.unitName} has not sent its report for ${f.round}. Due: ${enDue(f)}${f.overdue ? ', now overdue.' : '.'}`,
        ...(f.note ? [`The secretariat writes: ${f.note}`] : []),
        'With nothing to report, two taps on "Nothing to report" are enough. If more time is needed, ask for an extension with its reason.',
      ],
    },
  },
  'late-list': {
    vi: {
      subject: (f) => `${f.units.length} đơn vị chưa gửi “${f.roundName}” – ${f.programme}`,
      body: (f) => [`Đến nay các đơn vị sau chưa gửi “${f.roundName}” (trong ngoặc là hạn gửi):`, ...units(f)],
    },
    en: {
      subject: (f) => `${f.units.length} units have not reported for ${f.round} – ${f.programme}`,
      body: (f) => [`These units have not sent their report for ${f.round} yet (due date in brackets):`, ...units(f)],
    },
  },
  'urging-letter-drafted': {
    vi: {
      subject: (f) => `Dự thảo công văn đôn đốc: ${f.roundName} – ${f.programme}`,
      body: (f) => [
        `Hệ thống đã dự thảo công văn đôn đốc để trình ký. Các đơn vị chưa gửi “${f.roundName}”:`,
        ...units(f),
        'Máy không gửi công văn này: cơ quan thường trực ký, lấy số và phát hành.',
      ],
    },
    en: {
      subject: (f) => `Draft letter urging reports for ${f.round} – ${f.programme}`,
      body: (f) => [
        `A letter is drafted for signature. Units that have not reported for ${f.round}:`,
        ...units(f),
        'No machine sends it: the secretariat signs, numbers and issues it.',
      ],
    },
  },
  'report-submitted': {
    vi: {
      subject: (f) => `${f.unitName ?? f.unit} đã gửi “${f.roundName ?? f.round}”`,
      body: (f) => [`${f.unitName ?? f.unit} đã gửi “${f.roundName ?? f.round}”, phiên bản ${f.version}.`],
    },
    en: {
      subject: (f) => `${f.unitName ?? f.unit} has submitted its report for ${f.round}`,
      body: (f) => [`${f.unitName ?? f.unit} has submitted version ${f.version}.`],
    },
  },
  'report-returned': {
    vi: {
      subject: (f) => `Trả lại: ${f.roundName ?? f.round}`,
      body: (f) => [`Báo cáo được trả lại vì ${reason(f, 'vi')}.`, `Hạn gửi lại: ${viDue(f)}.`],
    },
    en: {
      subject: (f) => `The report for ${f.round} was returned`,
      body: (f) => [`It was returned because ${reason(f, 'en')}.`, `To be sent again by ${enDue(f)}.`],
    },
  },
  'report-accepted': {
    vi: {
      subject: (f) => `Đã chấp nhận: ${f.roundName ?? f.round}`,
      body: (f) => [`Phiên bản ${f.version} đã được chấp nhận.`],
    },
    en: {
      subject: (f) => `The report for ${f.round} was accepted`,
      body: (f) => [`Version ${f.version} was accepted.`],
    },
  },
  'extension-requested': {
    vi: {
      subject: (f) => `${f.unitName ?? f.unit} đề nghị gia hạn “${f.roundName ?? f.round}”`,
      body: (f) => [`Ngày đề nghị: ${day(f.requested)}. Hạn hiện tại: ${day(f.due)}.`],
    },
    en: {
      subject: (f) => `${f.unitName ?? f.unit} asks for more time for ${f.round}`,
      body: (f) => [`Date asked for: ${day(f.requested)}. Date in force: ${day(f.due)}.`],
    },
  },
  'extension-decided': {
    vi: {
      subject: (f) => `Trả lời đề nghị gia hạn “${f.roundName ?? f.round}”: ${DECISION_VI[f.decision] ?? f.decision}`,
      body: (f) => [`Cơ quan thường trực ${DECISION_VI[f.decision] ?? f.decision}.`, `Hạn gửi: ${viDue(f)}.`],
    },
    en: {
      subject: (f) => `More time for ${f.round}: ${f.decision}`,
      body: (f) => [`The secretariat's decision: ${f.decision}.`, `Due: ${enDue(f)}.`],
    },
  },
  'deadline-moved': {
    vi: {
      subject: (f) => `Hạn gửi dời sang ${day(f.due)}: ${f.roundName} – ${f.unitName}`,
      body: (f) => [
        `Lịch nghỉ thay đổi: hạn gửi “${f.roundName}” của ${f.unitName} dời từ ${day(f.dueBefore)} sang ${day(f.due)}. Khoá: ${day(f.lock)}.`,
      ],
    },
    en: {
      subject: (f) => `Due date moved to ${day(f.due)}: ${f.round} – ${f.unitName}`,
      body: (f) => [
        `The days off have changed: ${f.unitName}'s report for ${f.round} is now due on ${day(f.due)} instead of ${day(f.dueBefore)}. Lock: ${day(f.lock)}.`,
      ],
    },
  },
  'round-closed': {
    vi: {
      subject: (f) => `Đã khoá đợt: ${f.roundName} – ${f.programme}`,
      body: (f) => [
        `${f.accepted}/${f.units} đơn vị có báo cáo được chấp nhận; ${f.late} đơn vị gửi muộn; ${f.missing} đơn vị không gửi.`,
      ],
    },
    en: {
      subject: (f) => `Round ${f.round} is locked – ${f.programme}`,
      body: (f) => [
        `${f.accepted} of ${f.units} units have an accepted report; ${f.late} were late; ${f.missing} sent none.`,
      ],
    },
  },
} satisfies Record<string, MailText>;
