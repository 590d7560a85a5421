/** What a paper is about: the thing in the record whose facts it tells. */
export const PAPER_SUBJECTS = [
  'plan',
  'round',
  'obligation',
  'report-version',
  'urging-letter',
  'extension',
  'inspection',
  'review',
  'conclusion',
  'programme',
] as const;
export type PaperSubject = (typeof PAPER_SUBJECTS)[number];

/** Whose paper it is: who drafts and signs it. */
export type PaperIssuer = 'parties' | 'secretariat' | 'unit';

interface PaperKindSpec {
  readonly subject: PaperSubject;
  readonly issuer: PaperIssuer;
  /** Vietnamese and English name of the kind. */
  readonly name: { readonly vi: string; readonly en: string };
  /** The type as it stands on the paper; `null` for a letter, which has none (`V/v …` instead). */
  readonly type: string | null;
  /** The usual beginning of its symbol, offered and never computed: `KH` of `KH-UBND`. */
  readonly stem: string;
}

/** The papers of a programme's story. */
export const PAPER_KINDS = {
  'annual-plan': {
    subject: 'plan',
    issuer: 'parties',
    name: { vi: 'Kế hoạch năm', en: 'Annual plan' },
    type: 'Kế hoạch',
    stem: 'KH',
  },
  'consultation-summary': {
    subject: 'plan',
    issuer: 'secretariat',
    name: { vi: 'Tổng hợp ý kiến góp ý', en: 'Consultation summary' },
    type: 'Báo cáo',
    stem: 'BC',
  },
  'call-for-reports': {
    subject: 'round',
    issuer: 'secretariat',
    name: { vi: 'Công văn yêu cầu báo cáo', en: 'Call for reports' },
    type: null,
    stem: 'CV',
  },
  'report-form': {
    subject: 'round',
    issuer: 'secretariat',
    name: { vi: 'Biểu mẫu báo cáo', en: 'Blank report form' },
    type: 'Biểu mẫu',
    stem: 'BM',
  },
  'unit-report': {
    subject: 'report-version',
    issuer: 'unit',
    name: { vi: 'Báo cáo của đơn vị', en: 'Report of a unit' },
    type: 'Báo cáo',
    stem: 'BC',
  },
  receipt: {
    subject: 'report-version',
    issuer: 'secretariat',
    name: { vi: 'Phiếu tiếp nhận báo cáo', en: 'Receipt of a report' },
    type: 'Phiếu tiếp nhận',
    stem: 'PTN',
  },
  'late-list': {
    subject: 'round',
    issuer: 'secretariat',
    name: { vi: 'Danh sách đơn vị chậm báo cáo', en: 'List of late units' },
    type: 'Danh sách',
    stem: 'DS',
  },
  'reminder-letter': {
    subject: 'obligation',
    issuer: 'secretariat',
    name: { vi: 'Công văn nhắc báo cáo', en: 'Reminder letter' },
    type: null,
    stem: 'CV',
  },
  'urging-letter': {
    subject: 'urging-letter',
    issuer: 'secretariat',
    name: { vi: 'Công văn đôn đốc', en: 'Letter of urging' },
    type: null,
    stem: 'CV',
  },
  'extension-decision': {
    subject: 'extension',
    issuer: 'secretariat',
    name: { vi: 'Công văn về gia hạn', en: 'Decision on more time' },
    type: null,
    stem: 'CV',
  },
  'inspection-notice': {
    subject: 'inspection',
    issuer: 'secretariat',
    name: { vi: 'Thông báo kiểm tra, giám sát', en: 'Notice of inspection' },
    type: 'Thông báo',
    stem: 'TB',
  },
  'inspection-results': {
    subject: 'inspection',
    issuer: 'secretariat',
    name: { vi: 'Thông báo kết quả kiểm tra', en: 'Notice of results of an inspection' },
    type: 'Thông báo',
    stem: 'TB',
  },
  'review-report': {
    subject: 'review',
    issuer: 'parties',
    name: { vi: 'Báo cáo sơ kết, tổng kết', en: 'Review report' },
    type: 'Báo cáo',
    stem: 'BC',
  },
  'conference-programme': {
    subject: 'review',
    issuer: 'secretariat',
    name: { vi: 'Chương trình hội nghị', en: 'Programme of the conference' },
    type: 'Chương trình',
    stem: 'CTr',
  },
  'conference-invitation': {
    subject: 'review',
    issuer: 'secretariat',
    name: { vi: 'Giấy mời hội nghị', en: 'Invitation to the conference' },
    type: 'Giấy mời',
    stem: 'GM',
  },
  'conference-attendance': {
    subject: 'review',
    issuer: 'secretariat',
    name: { vi: 'Danh sách đại biểu theo điểm cầu', en: 'Attendance by point' },
    type: 'Danh sách',
    stem: 'DS',
  },
  'conference-minutes': {
    subject: 'review',
    issuer: 'secretariat',
    name: { vi: 'Biên bản hội nghị', en: 'Minutes of the conference' },
    type: 'Biên bản',
    stem: 'BB',
  },
  'conclusion-notice': {
    subject: 'conclusion',
    issuer: 'parties',
    name: { vi: 'Thông báo kết luận', en: 'Notice of conclusions' },
    type: 'Thông báo',
    stem: 'TB',
  },
  'commendation-proposal': {
    subject: 'review',
    issuer: 'secretariat',
    name: { vi: 'Tờ trình khen thưởng', en: 'Commendation proposal' },
    type: 'Tờ trình',
    stem: 'TTr',
  },
  'successor-proposal': {
    subject: 'review',
    issuer: 'secretariat',
    name: { vi: 'Tờ trình chương trình giai đoạn tiếp theo', en: 'Proposal of the successor programme' },
    type: 'Tờ trình',
    stem: 'TTr',
  },
} as const satisfies Record<string, PaperKindSpec>;

export type PaperKind = keyof typeof PAPER_KINDS;
