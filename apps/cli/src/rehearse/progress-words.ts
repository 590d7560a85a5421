import type { Language } from '#domain/error/sentence';
import { BY_HAND_PREFIX, type RecipientRole } from '#domain/reminder/reminder-policy';
import { RETURN_REASONS, type ReturnReason } from '#domain/report/obligation';
import { plural } from './grouped.js';
import type { Happening } from './happening.js';
import { OFFICE_SENTENCES } from './office-words.js';
import { type Sentence, shortDay, type Told } from './telling.js';
import { WORK_SENTENCES } from './work-words.js';

const RECIPIENTS: Record<RecipientRole | 'leader-secretary', Record<Language, string>> = {
  officer: { vi: 'cán bộ', en: 'officer' },
  head: { vi: 'thủ trưởng', en: 'head' },
  secretariat: { vi: 'cơ quan thường trực', en: 'secretariat' },
  'urging-letter': { vi: 'công văn đôn đốc', en: 'urging letter' },
  'leader-secretary': { vi: 'thư ký lãnh đạo', en: 'leader’s secretary' },
};

const DECISIONS: Record<string, Record<Language, string>> = {
  granted: { vi: 'đồng ý', en: 'granted' },
  refused: { vi: 'không đồng ý', en: 'refused' },
  offered: { vi: 'đề xuất ngày khác', en: 'another date offered' },
  'offer-accepted': { vi: 'đơn vị nhận ngày đề xuất', en: 'offer taken' },
  given: { vi: 'cho thêm thời gian', en: 'given unasked' },
  'offer-declined': { vi: 'đơn vị không nhận ngày đề xuất', en: 'offer declined' },
};

/** `before-1` is −1, the working days of the policy: people think of a rung by its day. */
function rungName(code: unknown, { rungs }: Told, language: Language): string {
  if (String(code).startsWith(BY_HAND_PREFIX)) return BY_HAND[language];
  const days = rungs.find((rung) => rung.code === code)?.workingDays;
  return days === undefined ? String(code) : `${days > 0 ? '+' : days < 0 ? '−' : ''}${Math.abs(days)}`;
}

const BY_HAND: Record<Language, string> = { vi: 'bằng tay', en: 'by hand' };

const recipient = (role: unknown, language: Language) =>
  RECIPIENTS[role as keyof typeof RECIPIENTS]?.[language] ?? String(role);
const decided = (decision: unknown, language: Language) => DECISIONS[String(decision)]?.[language] ?? String(decision);
const reason = (code: unknown, language: Language) => RETURN_REASONS[code as ReturnReason]?.[language] ?? String(code);

function among(happening: Happening, words: Record<string, string>): string {
  const parts = Object.entries(words).flatMap(([name, word]) =>
    (happening.among[name] ?? 0) > 0 ? [`${happening.among[name]} ${word}`] : [],
  );
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

const VI: Partial<Record<Happening['type'], Sentence>> = {
  'programme.signed': (_, told) => `Ký chương trình: ${told.title}`,
  'programme.amended': ({ detail }) =>
    detail.change === 'suspended'
      ? 'Tạm dừng chương trình'
      : detail.change === 'resumed'
        ? 'Chương trình tiếp tục'
        : 'Điều chỉnh chương trình',
  'programme.closed': () => 'Kết thúc chương trình',
  'round.opened': ({ round, detail }) => `Mở đợt ${round}: ${detail.units} đơn vị, hạn ${shortDay(String(detail.due))}`,
  'reminder.sent': ({ round, detail, count }, told) =>
    `Nhắc mức ${rungName(detail.rung, told, 'vi')} (${recipient(detail.recipient, 'vi')}) ${round ? `${round}: ${count} đơn vị` : `việc đến hạn: ${count} nhiệm vụ`}`,
  'report.submitted': (h) =>
    `Nộp ${h.round}: ${h.count} báo cáo${among(h, { late: 'muộn', paper: 'bản giấy', nothing: 'không phát sinh' })}`,
  'report.returned': ({ round, detail, count }) =>
    `Trả lại ${round}: ${count} báo cáo (${reason(detail.reason, 'vi')})`,
  'report.accepted': ({ round, count }) => `Chấp nhận ${round}: ${count} báo cáo`,
  'extension.requested': ({ round, count }) => `Đề nghị gia hạn ${round ?? 'nhiệm vụ'}: ${count} đơn vị`,
  'extension.decided': ({ round, detail, count }) =>
    `Gia hạn ${round ?? 'nhiệm vụ'}: ${decided(detail.decision, 'vi')}, ${count} đơn vị`,
  'round.closed': ({ round, detail }) =>
    `Khoá đợt ${round}: ${detail.accepted}/${detail.units} báo cáo được chấp nhận, ${detail.late} muộn, ${detail.missing} thiếu`,
};

const EN: Partial<Record<Happening['type'], Sentence>> = {
  'programme.signed': (_, told) => `Programme signed: ${told.title}`,
  'programme.amended': ({ detail }) => `Programme ${detail.change ?? 'amended'}`,
  'programme.closed': () => 'Programme ended',
  'round.opened': ({ round, detail }) =>
    `Round ${round} opens: ${plural(Number(detail.units), 'unit')}, due ${detail.due}`,
  'reminder.sent': ({ round, detail, count }, told) =>
    `Rung ${rungName(detail.rung, told, 'en')} (${recipient(detail.recipient, 'en')}) ${round ? `${round}: ${plural(count, 'unit')} reminded` : `${plural(count, 'task')} that fall due`}`,
  'report.submitted': (h) =>
    `Submitted ${h.round}: ${plural(h.count, 'report')}${among(h, { late: 'late', paper: 'on paper', nothing: 'nothing to report' })}`,
  'report.returned': ({ round, detail, count }) =>
    `Returned ${round}: ${plural(count, 'report')} (${reason(detail.reason, 'en')})`,
  'report.accepted': ({ round, count }) => `Accepted ${round}: ${plural(count, 'report')}`,
  'extension.requested': ({ round, count }) => `More time asked for ${round ?? 'tasks'}: ${plural(count, 'unit')}`,
  'extension.decided': ({ round, detail, count }) =>
    `More time for ${round ?? 'tasks'}: ${decided(detail.decision, 'en')}, ${plural(count, 'unit')}`,
  'round.closed': ({ round, detail }) =>
    `Round ${round} closed: ${detail.accepted} of ${detail.units} accepted, ${detail.late} late, ${detail.missing} missing`,
};

/** The happening as one line, without its date. */
export function sentenceOf(happening: Happening, told: Told, language: Language): string {
  const sentence =
    (language === 'vi' ? VI : EN)[happening.type] ??
    OFFICE_SENTENCES[language][happening.type] ??
    WORK_SENTENCES[language][happening.type];
  return (
    sentence?.(happening, told) ??
    `${happening.type}${happening.round ? ` ${happening.round}` : ''}: ${happening.count}`
  );
}
